package org.xuanjiang.web.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class EngineErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | {\"type\":\"InvalidRequestException\",\"message\":\"该事项已被他人认领，请刷新待办列表。\"} | 该事项已被他人认领，请刷新待办列表。",
        "400 | {\"type\":\"RestException\",\"message\":\"Cannot submit task form 7: 请先认领该事项，再提交。\"} | 请先认领该事项，再提交。",
        "400 | {\"type\":\"x\",\"message\":\"xiji.drafter 已是审计人，不能再任 reviewer。\"} | 已是审计人，不能再任 reviewer。"})
    void keepsWhatOurRulesSay(int status, String body, String text) {
        assertThat(told(status, body)).isEqualTo(new EngineError(HttpStatus.valueOf(status), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | 400 | {\"type\":\"InvalidRequestException\",\"message\":\"Cannot set query parameter 'x' to value '中 no such thing'\"}",
        "403 | 403 | {\"type\":\"AuthorizationException\",\"message\":\"The user with id 'a' does not have 'READ' permission\"}",
        "404 | 404 | {\"type\":\"RestException\",\"message\":\"No matching task with id 1\"}",
        "405 | 405 | ''", "500 | 500 | {\"type\":\"ProcessEngineException\",\"message\":\"更新 select * from ACT_RU_TASK\"}",
        "500 | 400 | {\"type\":\"ProcessEngineException\",\"message\":\"User has an invalid id: 'x' is not a valid resource identifier.\"}",
        "500 | 404 | {\"type\":\"NullValueException\",\"message\":\"No user found with id 'x'.: user is null\"}", "599 | 500 | <html>Error</html>"})
    void saysTheRestByTheStatus(int status, int told, String body) {
        var error = told(status, body);
        assertThat(error.status().value()).isEqualTo(told);
        assertThat(error.text()).matches("[\\p{IsHan}，。；：、]+");
    }

    @Test
    void readsNoBodyThatIsNotUtf8() {
        assertThat(EngineError.of(400, new byte[] {(byte) 0xff, 0}).text()).startsWith("提交的内容");
    }

    private static EngineError told(int status, String body) {
        return EngineError.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
