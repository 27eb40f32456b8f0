package org.xuanjiang.print;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that a phone reads from paper, as black bars for a template: a page may show no picture from outside.
 *
 * @param modules side of the square; all lengths count modules
 */
public record QrSquare(int modules, List<Bar> bars) {

    /** Dark modules beside one another in one line. */
    public record Bar(int left, int top, int width) {
    }

    /** Reads well even when a seventh of it is soiled. */
    public static QrSquare of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var bars = new ArrayList<Bar>();
        for (var top = 0; top < code.size; top++) {
            for (var left = 0; left < code.size;) {
                var end = left;
                while (end < code.size && code.getModule(end, top)) {
                    end++;
                }
                if (end > left) {
                    bars.add(new Bar(left, top, end - left));
                }
                left = end + 1;
            }
        }
        return new QrSquare(code.size, List.copyOf(bars));
    }
}
