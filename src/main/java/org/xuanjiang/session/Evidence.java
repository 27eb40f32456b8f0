package org.xuanjiang.session;

/** Something that supports a report; always optional. */
public record Evidence(String title, String link) {
}
