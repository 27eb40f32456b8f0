package org.xuanjiang.signin.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an SVG document, with the four modules of white around it that the standard asks for. */
final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {
    }

    static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
            <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>""".formatted(code.size + 2 * QUIET, dark);
    }
}
