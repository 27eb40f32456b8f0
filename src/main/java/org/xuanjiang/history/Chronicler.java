package org.xuanjiang.history;

/** Knows what happened to one kind of thing, and writes it down. */
interface Chronicler {

    void tell(Case about, Chronicle chronicle);
}
