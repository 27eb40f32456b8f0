/**
 * Articles about the lectures (clause 三（三） of the notice) and their three reviews (三审三校): three people who did not write
 * it pass exactly the text that is published.
 */
package org.xuanjiang.publicity;
