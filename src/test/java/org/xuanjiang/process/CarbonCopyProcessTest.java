package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** A case is sent to named persons who may see it anyway; their first opening is the receipt. */
class CarbonCopyProcessTest extends Journeys {

    @Autowired
    private PostRoom post;

    @Test
    void theRecipientIsToldAndTheFirstOpeningIsTheReceipt() {
        planIsDrafted(Row.leader());
        assertThat(send(drafter(), "请阅示。", "fed.approver", UNIT + ".leader").status()).isEqualTo(204);
        post.tellAll();
        var message = inbox("fed.approver").stream().filter(one -> one.get("caseId").asText().equals(planId())).findFirst().orElseThrow();
        assertThat(message.get("title").asText()).isEqualTo("抄送：宣讲方案 · 西吉县总工会");
        assertThat(message.get("detail").asText()).contains("请阅示。");
        assertThat(receipts(drafter())).noneMatch(receipt -> receipt.has("openedAt"));

        assertThat(reviewer().asks("/api/cases/" + planId()).status()).as("somebody else opens it").isEqualTo(200);
        assertThat(receipts(drafter())).noneMatch(receipt -> receipt.has("openedAt"));

        approver().asks("/api/cases/" + planId());
        var opened = receiptOf("分管领导");
        assertThat(opened.has("openedAt")).isTrue();
        office.clock().advance(Duration.ofHours(2));
        approver().asks("/api/cases/" + planId());
        assertThat(receiptOf("分管领导")).as("only the first time").isEqualTo(opened);
        assertThat(receiptOf("西吉县总工会 负责人").has("openedAt")).isFalse();

        var timeline = drafter().asks("/api/cases/" + planId()).json().at("/timeline/entries");
        var acts = StreamSupport.stream(timeline.spliterator(), false).filter(entry -> entry.get("topic").asText().equals("COPY")).toList();
        assertThat(acts).extracting(entry -> entry.get("act").asText()).containsExactly("抄送", "阅读抄送");
        assertThat(acts.get(0).get("opinion").asText()).isEqualTo("请阅示。");
        assertThat(acts.get(0).get("facts").toString()).contains("尚未阅读");
    }

    @Test
    void openingTheTabOfATaskIsAReceiptAsWell() {
        planIsDrafted(Row.leader());
        send(drafter(), null, UNIT + ".leader");
        leader().asks("/api/tasks/" + leader().firstOpen("signPlan").getId() + "/case");
        assertThat(receipts(drafter())).singleElement().satisfies(receipt -> assertThat(receipt.has("openedAt")).isTrue());
    }

    @Test
    void nobodyIsAddressedWhoMayNotSeeTheCase() {
        planIsDrafted(Row.leader());
        assertThat(send(drafter(), null, "longde.leader").status()).isEqualTo(400);
        assertThat(send(drafter(), null, "nobody.knows").body()).isEqualTo(send(drafter(), null, "longde.leader").body());
        assertThat(send(drafter(), null, "fed.approver", "longde.leader").status()).as("not even beside others").isEqualTo(400);
        assertThat(send(drafter(), null, UNIT + ".drafter").status()).as("oneself").isEqualTo(400);
        assertThat(copies(drafter()).get("addressees").findValuesAsText("value")).contains("fed.approver", UNIT + ".leader")
            .doesNotContain("longde.leader", UNIT + ".drafter", "fed.auditor", "sys.admin");
        assertThat(copies(drafter()).get("copies")).isEmpty();
        assertThat(office.as("longde.drafter").asks("/api/cases/" + planId() + "/copies").status()).isEqualTo(404);
        assertThat(send(office.as("longde.drafter"), null, "fed.approver").status()).isEqualTo(404);
    }

    @Test
    void onlyThoseSendWhoHaveAPartInIt() {
        planIsDrafted(Row.leader());
        assertThat(send(leader(), null, "fed.approver").status()).as("not yet").isEqualTo(403);
        assertThat(copies(leader()).get("addressees")).isEmpty();
        leader().claims(leader().firstOpen("signPlan"));
        assertThat(send(leader(), null, "fed.approver").status()).as("holds its task").isEqualTo(204);
        assertThat(send(office.as("fed.supervisor"), null, "fed.approver").status()).isEqualTo(403);
        assertThat(send(office.as("fed.auditor"), null, "fed.approver").status()).isEqualTo(403);
    }

    @Test
    void whatIsIncompleteOrTooMuchIsRefused() {
        planIsDrafted(Row.leader());
        assertThat(send(drafter(), null).body()).contains("请选择抄送对象");
        assertThat(send(drafter(), "长".repeat(201), "fed.approver").body()).contains("附言不能超过 200 个字");
        assertThat(send(drafter(), null, IntStream.range(0, 21).mapToObj(no -> "person" + no).toArray(String[]::new)).body()).contains("不超过 20 人");
        assertThat(drafter().posts("/api/cases/" + planId() + "/copies", "{\"recipients\": [null]}").status()).isEqualTo(400);
        assertThat(send(drafter(), null, "fed.approver", "fed.approver").status()).as("named twice, told once").isEqualTo(204);
        assertThat(receipts(drafter())).hasSize(1);
    }

    private Office.Answer send(Office.Desk desk, String note, String... recipients) {
        return desk.posts("/api/cases/" + planId() + "/copies", Example.empty().with("recipients", List.of(recipients)).with("note", note).toString());
    }

    private JsonNode copies(Office.Desk desk) {
        return desk.asks("/api/cases/" + planId() + "/copies").json();
    }

    private List<JsonNode> receipts(Office.Desk desk) {
        return StreamSupport.stream(copies(desk).get("copies").spliterator(), false)
            .flatMap(copy -> StreamSupport.stream(copy.get("receipts").spliterator(), false)).toList();
    }

    private JsonNode receiptOf(String role) {
        return receipts(drafter()).stream().filter(receipt -> receipt.get("name").asText().contains(role)).findFirst().orElseThrow();
    }

    private List<JsonNode> inbox(String person) {
        return StreamSupport.stream(office.as(person).asks("/api/messages").json().spliterator(), false).toList();
    }
}
