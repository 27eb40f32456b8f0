/** What one unit promises for one campaign: its versions, the review of each, and who took part. */
package org.xuanjiang.plan;
