package org.xuanjiang.summary;

/** Time is up for the summary of this plan, and with it for everything that would have followed. */
public record SummaryClosed(String planId) {
}
