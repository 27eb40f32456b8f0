package org.xuanjiang.evidence;

/** Small pictures of a picture. */
public enum Preview {
    /** For lists. */
    SMALL(240),
    /** For a screen. */
    LARGE(1600);

    private final int side;

    Preview(int side) {
        this.side = side;
    }

    /** Longest side in pixels. */
    public int side() {
        return side;
    }
}
