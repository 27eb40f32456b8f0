package org.xuanjiang.organization;

/** How it is written that somebody acted for another. */
public final class Signature {

    private Signature() {
    }

    /** For example 某某（代某某）, as on paper. */
    public static String ofDeputy(String deputyName, String absentName) {
        return deputyName + "（代" + absentName + "）";
    }
}
