package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** Phrases are one's own, ordered, limited, and never overwritten unseen. */
class PhraseProcessTest extends Journeys {

    @Test
    void aListIsKeptInItsOrderForItsPersonOnly() {
        assertThat(phrases(reviewer())).isEmpty();
        assertThat(keep(reviewer(), 0, "同意，报请批准。", "  请按通知要求修改。 ").status()).isEqualTo(200);
        assertThat(phrases(reviewer())).containsExactly("同意，报请批准。", "请按通知要求修改。");
        assertThat(keep(reviewer(), 1, "请按通知要求修改。", "同意，报请批准。").status()).isEqualTo(200);
        assertThat(phrases(reviewer())).containsExactly("请按通知要求修改。", "同意，报请批准。");
        assertThat(phrases(leader())).isEmpty();
    }

    @Test
    void anotherWindowsListIsNotOverwritten() {
        assertThat(keep(approver(), 0, "同意。").status()).isEqualTo(200);
        assertThat(keep(approver(), 0, "不同意。").status()).isEqualTo(409);
        assertThat(keep(approver(), 7, "不同意。").status()).isEqualTo(409);
        assertThat(phrases(approver())).containsExactly("同意。");
    }

    @Test
    void whatIsNoPhraseIsRefusedWithItsPlace() {
        assertThat(keep(publicity(), 0, "同意。", " ").body()).contains("请填写第 2 条常用语").contains("phrases[1]");
        assertThat(keep(publicity(), 0, "同意。", "同意。").body()).contains("与前面的重复");
        assertThat(keep(publicity(), 0, "长".repeat(201)).body()).contains("不能超过 200 个字");
        assertThat(keep(publicity(), 0, "同\u0000意").status()).isEqualTo(400);
        assertThat(keep(publicity(), 0, IntStream.range(0, 31).mapToObj(no -> "第" + no).toArray(String[]::new)).body()).contains("不能超过 30 条");
        assertThat(publicity().puts("/api/phrases", "{}").status()).isEqualTo(400);
        assertThat(publicity().puts("/api/phrases", "{\"phrases\": [null], \"revision\": 0}").status()).isEqualTo(400);
        assertThat(phrases(publicity())).isEmpty();
    }

    private static Office.Answer keep(Office.Desk desk, int revision, String... phrases) {
        return desk.puts("/api/phrases", Example.empty().with("phrases", List.of(phrases)).with("revision", revision).toString());
    }

    private static List<String> phrases(Office.Desk desk) {
        return IntStream.range(0, desk.asks("/api/phrases").json().get("phrases").size())
            .mapToObj(no -> desk.asks("/api/phrases").json().get("phrases").get(no).asText()).toList();
    }
}
