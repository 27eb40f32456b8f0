package org.xuanjiang.dossier.content;

/** What somebody has said on paper: words, name and time. */
record Opinion(String text, String person, String at) {
}
