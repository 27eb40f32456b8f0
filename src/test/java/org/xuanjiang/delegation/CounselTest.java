package org.xuanjiang.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xuanjiang.delegation.Counsel.Kind;
import org.xuanjiang.delegation.Counsel.Stance;
import org.xuanjiang.kernel.InvalidSubmission;

class CounselTest {

    private static final Instant NOW = Instant.parse("2022-12-09T01:00:00Z");

    @Test
    void aCountersignerTakesAStanceAndExplainsANo() {
        var asked = asked(Kind.COUNTERSIGNATURE);
        assertThatThrownBy(() -> asked.answer(null, "同意", "reviewer", NOW)).isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> asked.answer(Stance.DISAGREE, " ", "reviewer", NOW)).isInstanceOf(InvalidSubmission.class);
        var signed = asked.answer(Stance.AGREE, " ", "deputy", NOW);
        assertThat(signed.isAnswered()).isTrue();
        assertThat(signed.opinion()).isNull();
        assertThat(signed.personId()).isEqualTo("reviewer");
        assertThat(signed.answeredBy()).isEqualTo("deputy");
    }

    @Test
    void anOpinionSaysSomethingAndTakesNoStance() {
        var asked = asked(Kind.CONSULTATION);
        assertThatThrownBy(() -> asked.answer(Stance.AGREE, "", "reviewer", NOW)).isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> asked.answer(null, "长".repeat(Counsel.LONGEST_OPINION + 1), "reviewer", NOW)).isInstanceOf(InvalidSubmission.class);
        var answered = asked.answer(Stance.AGREE, " 可行。 ", "reviewer", NOW);
        assertThat(answered.stance()).isNull();
        assertThat(answered.opinion()).isEqualTo("可行。");
    }

    @Test
    void endsOnce() {
        var answered = asked(Kind.CONSULTATION).answer(null, "可行。", "reviewer", NOW);
        var withdrawn = asked(Kind.CONSULTATION).withdraw("holder", "不再需要", NOW);
        assertThat(withdrawn.isOpen()).isFalse();
        assertThatThrownBy(() -> answered.answer(null, "再说", "reviewer", NOW)).isInstanceOf(CounselEnded.class);
        assertThatThrownBy(() -> answered.withdraw("holder", "晚了", NOW)).isInstanceOf(CounselEnded.class);
        assertThatThrownBy(() -> withdrawn.answer(null, "晚了", "reviewer", NOW)).isInstanceOf(CounselEnded.class);
    }

    private static Counsel asked(Kind kind) {
        return Counsel.ask("1", "task", kind, "holder", "reviewer", "请看", NOW);
    }
}
