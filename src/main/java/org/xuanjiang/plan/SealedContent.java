package org.xuanjiang.plan;

/**
 * Content as it is kept for good.
 *
 * @param document the JSON text that is stored, byte for byte
 * @param sha256   of the document's UTF-8 bytes, in hexadecimal; stored beside it, so that a later change shows
 */
public record SealedContent(PlanContent content, String document, String sha256) {
}
