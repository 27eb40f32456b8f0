package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', value = {
        "{}                                        | -                              | 0 | 0",
        "{'a': 'x', 'b': 3, 'c': false}            | -                              | 3 | 0",
        "{'a': '', 'b': null, 'c': [], 'd': ' '}   | -                              | 0 | 0",
        "{'a': 'x', 'b': 'y'}                      | {'a': 'x', 'b': 'z'}           | 1 | 1",
        "{'a': ' x '}                              | {'a': 'x'}                     | 0 | 1",
        // Rows: each field of each row, wherever it was moved to, as often as it was offered.
        "{'r': [{'a': 1}, {'a': 2}]}               | {'r': [{'a': 2}]}              | 1 | 1",
        "{'r': [{'a': 2}, {'a': 2}]}               | {'r': [{'a': 2}]}              | 1 | 1",
        "{'r': [{'a': 1, 'b': 2}]}                 | {'r': [{'a': 2, 'b': 1}]}      | 2 | 0",
        "{'links': ['u', 'v']}                     | {'links': ['u', 'v', 'w']}     | 0 | 2"
    })
    void tellsWhatWasTypedFromWhatWasKept(String submission, String offered, int typed, int kept) throws JsonProcessingException {
        assertThat(FieldCount.of(read(submission), offered == null ? null : read(offered))).isEqualTo(new FieldCount(typed, kept));
    }

    private static JsonNode read(String document) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(document.replace('\'', '"'));
    }
}
