package org.xuanjiang.publicity;

import java.time.Instant;

/** One text of an article; never changed once written. Numbers start at 1. */
public record ArticleVersion(int number, ArticleText text, String writtenBy, Instant writtenAt) {
}
