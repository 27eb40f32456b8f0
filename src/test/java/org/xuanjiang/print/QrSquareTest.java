package org.xuanjiang.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Test;

class QrSquareTest {

    private static final String ADDRESS = "https://xuanjiang.example.org/sessions/01943f6e-7a2b-7c3d-8e4f-0123456789ab/report";

    @Test
    void barsCoverTheDarkModulesAndNoOthers() {
        var square = QrSquare.of(ADDRESS);
        var code = QrCode.encodeText(ADDRESS, QrCode.Ecc.MEDIUM);
        assertThat(square.modules()).isEqualTo(code.size);
        for (var top = 0; top < code.size; top++) {
            for (var left = 0; left < code.size; left++) {
                int x = left;
                int y = top;
                assertThat(square.bars().stream().filter(bar -> bar.top() == y && bar.left() <= x && x < bar.left() + bar.width()).count())
                    .as("%d, %d", x, y).isEqualTo(code.getModule(x, y) ? 1 : 0);
            }
        }
    }
}
