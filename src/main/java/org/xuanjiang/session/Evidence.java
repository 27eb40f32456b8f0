package org.xuanjiang.session;

import org.xuanjiang.evidence.FileFacts;

/**
 * Something that supports a report; always optional. Either a link or a file.
 *
 * @param title what the unit calls it; {@code null} when it calls it nothing
 */
public record Evidence(String title, String link, FileFacts file) {

    public static Evidence ofLink(String title, String link) {
        return new Evidence(title, link, null);
    }

    public static Evidence ofFile(String title, FileFacts file) {
        return new Evidence(title, null, file);
    }
}
