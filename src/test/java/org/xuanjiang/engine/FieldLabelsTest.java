package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "title,                     “标题”",
        "place.floor,               “楼层”",
        "rows,                      “场次”",
        "rows[0],                   第1行“场次”",
        "rows[1].topic,             第2行“宣讲主题”",
        "rows[1].parts[9].topic,    第2行第10行“分场主题”",
        "kinds[2],                  第3行“形式”",
        "approved,                  “approved”",
        "'',                        “”"})
    void saysThePathInChineseWords(String path, String words) {
        assertThat(FieldLabels.of(SampleSubmission.class, path)).isEqualTo(words);
    }
}
