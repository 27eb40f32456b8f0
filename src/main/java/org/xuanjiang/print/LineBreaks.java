package org.xuanjiang.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of Chinese may end: between any two characters, but not before a closing mark or after an opening one. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }

    @Override
    public int next() {
        return breaks.next();
    }
}
