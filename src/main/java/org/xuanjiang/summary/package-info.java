/**
 * What a unit sums up once its lectures are over (clause 三（三） of the notice), and the conclusion of the whole campaign.
 * Figures come from the reported sessions and are never typed; nothing here ranks units.
 */
package org.xuanjiang.summary;
