package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.support.Database;

/** Drafts and completions as a database keeps them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormTablesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime NINE = OffsetDateTime.of(2022, 10, 10, 9, 0, 0, 123_000_000, ZoneOffset.ofHours(8));

    private JdbcClient jdbc;

    abstract Database database();

    @BeforeAll
    void createTables() {
        jdbc = database().with("V2__form_contract", "V25__task_hands");
    }

    @Test
    void keepsOneDraftPerTaskAndPerson() {
        var taskId = TimeOrderedId.next();
        draftsAt(NINE).save(taskId, "yuanzhou.drafter", "{\"goal\": \"一\"}", null);
        draftsAt(NINE.plusMinutes(1)).save(taskId, "yuanzhou.drafter", "{\"goal\": \"二\"}", null);

        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.drafter"))
            .contains(new Drafts.Draft("yuanzhou.drafter", "{\"goal\": \"二\"}", NINE.plusMinutes(1)));
        draftsAt(NINE).discard(taskId);
        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.drafter")).isEmpty();
    }

    @Test
    void showsADraftToItsWriterOnly() {
        var taskId = TimeOrderedId.next();
        draftsAt(NINE).save(taskId, "yuanzhou.drafter", "{}", null);

        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.leader")).isEmpty();
    }

    @Test
    void keepsWhatOthersHaveTyped() {
        var taskId = TimeOrderedId.next();
        draftsAt(NINE).save(taskId, "yuanzhou.drafter", "{\"goal\": \"我的\"}", null);
        draftsAt(NINE.plusMinutes(1)).save(taskId, "yuanzhou.deputy", "{}", null);
        draftsAt(NINE.plusMinutes(2)).save(taskId, "yuanzhou.leader", "{}", null);

        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.drafter")).isPresent();
        assertThat(draftsAt(NINE).ofOthers(taskId, "yuanzhou.leader")).extracting(Drafts.Draft::personId)
            .containsExactly("yuanzhou.deputy", "yuanzhou.drafter");
        draftsAt(NINE).discard(taskId);
        assertThat(draftsAt(NINE).ofOthers(taskId, "yuanzhou.leader")).isEmpty();
    }

    @Test
    void knowsForWhomOthersHaveSubmitted() {
        var taskId = TimeOrderedId.next();
        completions().record(completion(taskId, "xiji.deputy", NINE, null));
        contributions().record(taskId, List.of("xiji.drafter", "xiji.leader"));

        assertThat(contributions().submittersFor("xiji.drafter", "plan-1")).containsExactly("xiji.deputy");
        assertThat(contributions().submittersFor("xiji.drafter", "plan-2")).isEmpty();
        assertThat(contributions().submittersFor("xiji.deputy", "plan-1")).isEmpty();
    }

    @Test
    void refusesToOverwriteWhatAnotherWindowHasSaved() {
        var taskId = TimeOrderedId.next();
        var first = draftsAt(NINE).save(taskId, "yuanzhou.drafter", "{\"window\": 1}", null);
        var second = draftsAt(NINE.plusSeconds(1)).save(taskId, "yuanzhou.drafter", "{\"window\": 2}", first);

        assertThatThrownBy(() -> draftsAt(NINE.plusSeconds(2)).save(taskId, "yuanzhou.drafter", "{\"window\": 1}", first))
            .isInstanceOf(DraftIsNewer.class);
        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.drafter")).contains(new Drafts.Draft("yuanzhou.drafter", "{\"window\": 2}", second));
    }

    @Test
    void keepsTextOfAnyLengthAndKind() {
        var taskId = TimeOrderedId.next();
        var document = "{\"note\": \"" + "宣讲😀<b>${1+1}</b>'\\\"".repeat(40_000) + "\"}";
        draftsAt(NINE).save(taskId, "yuanzhou.drafter", document, null);

        assertThat(draftsAt(NINE).find(taskId, "yuanzhou.drafter").orElseThrow().document()).isEqualTo(document);
    }

    @Test
    void recordsATaskOnce() {
        var taskId = TimeOrderedId.next();
        completions().record(completion(taskId, "xiji.drafter", NINE, "first-key-1"));

        assertThatThrownBy(() -> completions().record(completion(taskId, "xiji.leader", NINE.plusMinutes(1), "second-key")))
            .isInstanceOf(DuplicateKeyException.class);
        var kept = completions().find(taskId).orElseThrow();
        assertThat(kept.personId()).isEqualTo("xiji.drafter");
        assertThat(kept.at()).isEqualTo(NINE);
        assertThat(kept.at().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
    }

    @Test
    void knowsARepeatedRequestFromAnother() {
        var taskId = TimeOrderedId.next();
        completions().record(completion(taskId, "longde.drafter", NINE, "first-key-1"));
        var kept = completions().find(taskId).orElseThrow();

        assertThat(kept.isRepeatedBy("longde.drafter", "{}", "first-key-1")).isTrue();
        assertThat(kept.isRepeatedBy("longde.leader", "{}", "first-key-1")).isFalse();
        assertThat(kept.isRepeatedBy("longde.drafter", "{ }", "first-key-1")).isFalse();
        assertThat(kept.isRepeatedBy("longde.drafter", "{}", "second-key")).isFalse();
        assertThat(kept.isRepeatedBy("longde.drafter", "{}", null)).isFalse();
    }

    @Test
    void takesNoRequestWithoutKeyForARepetition() {
        var taskId = TimeOrderedId.next();
        completions().record(completion(taskId, "longde.drafter", NINE, null));

        assertThat(completions().find(taskId).orElseThrow().isRepeatedBy("longde.drafter", "{}", null)).isFalse();
    }

    @Test
    void listsAPersonsTasksByPageNewestFirst() {
        IntStream.range(0, 60).forEach(minute ->
            completions().record(completion(TimeOrderedId.next(), "pengyang.drafter", NINE.plusMinutes(minute), null)));
        completions().record(completion(TimeOrderedId.next(), "pengyang.leader", NINE.plusMinutes(30), null));

        var page = completions().of("pengyang.drafter", NINE.plusMinutes(59), "");
        assertThat(page).hasSize(50).allMatch(completed -> completed.personId().equals("pengyang.drafter"));
        assertThat(page.get(0).at()).isEqualTo(NINE.plusMinutes(58));
        assertThat(page.get(49).at()).isEqualTo(NINE.plusMinutes(9));
    }

    @Test
    void thePageGoesOnBetweenTasksOfTheSameMoment() {
        IntStream.range(0, 60).forEach(number -> completions().record(completion(TimeOrderedId.next(), "devzone.drafter", NINE, null)));

        var first = completions().of("devzone.drafter", NINE.plusMinutes(1), "");
        var last = first.get(first.size() - 1);
        var second = completions().of("devzone.drafter", last.at(), last.taskId());
        assertThat(first).hasSize(50);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    private Drafts draftsAt(OffsetDateTime moment) {
        return new Drafts(jdbc, Clock.fixed(moment.toInstant(), ZONE));
    }

    private Contributions contributions() {
        return new Contributions(jdbc);
    }

    private Completions completions() {
        return new Completions(jdbc, Clock.system(ZONE));
    }

    private static Completion completion(String taskId, String personId, OffsetDateTime at, String key) {
        return new Completion(taskId, "draftPlan", "起草方案", "plan-1", "yuanzhou", personId, at, "{}", key);
    }
}
