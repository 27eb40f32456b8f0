package org.xuanjiang.session;

/**
 * A recording for the online classroom of model workers (云课堂).
 *
 * @param link where it can be watched; {@code null} while it is not published
 */
public record Recording(String title, String link) {
}
