package org.xuanjiang.dossier.content;

/** What somebody has said on paper: words, name and time. */
record Opinion(String text, String person, String at) {

    /** @param said {@code null} or blank when the decision stands alone */
    static Opinion of(String decision, String said, String person, String at) {
        return new Opinion(said == null || said.isBlank() ? decision + "。" : decision + "：" + said, person, at);
    }
}
