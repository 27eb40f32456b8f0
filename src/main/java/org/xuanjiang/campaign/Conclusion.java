package org.xuanjiang.campaign;

/** What the federation says at the end: what stood out, what was lacking, and what follows from it. */
public record Conclusion(String highlights, String problems, String conclusion) {
}
