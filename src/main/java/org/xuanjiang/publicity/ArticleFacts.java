package org.xuanjiang.publicity;

import java.util.List;

/**
 * An article as forms show it.
 *
 * @param unitName      whose article it is
 * @param versionNo     0 before the first version
 * @param writtenByName who wrote the current version, or proposed the article
 * @param textHash      what the reviews bind; {@code null} before the first version
 */
public record ArticleFacts(String unitName, String sourceName, String statusName, int versionNo, String writtenByName, String title,
                           String kindName, List<String> channelNames, String body, String textHash) {
}
