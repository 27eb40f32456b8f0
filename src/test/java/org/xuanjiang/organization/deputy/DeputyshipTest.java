package org.xuanjiang.organization.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeputyshipTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 9);
    private static final Instant NOW = Instant.parse("2022-12-09T01:00:00Z");

    @Test
    void holdsFromItsFirstDayToItsLast() {
        var one = deputyship(1, 3);
        assertThat(one.isInForce(TODAY)).isFalse();
        assertThat(one.isInForce(TODAY.plusDays(1))).isTrue();
        assertThat(one.isInForce(TODAY.plusDays(3))).isTrue();
        assertThat(one.isInForce(TODAY.plusDays(4))).isFalse();
        assertThat(one.isOpen(TODAY)).isTrue();
        assertThat(one.isOpen(TODAY.plusDays(4))).isFalse();
    }

    @Test
    void holdsNoMoreOnceRevokedAndIsRevokedOnce() {
        var revoked = deputyship(0, 3).revoke("leader", "提前返岗", NOW, TODAY);
        assertThat(revoked.isInForce(TODAY)).isFalse();
        assertThat(revoked.revokedBy()).isEqualTo("leader");
        assertThatThrownBy(() -> revoked.revoke("leader", "再次", NOW, TODAY)).isInstanceOf(DeputyshipOver.class);
        assertThatThrownBy(() -> deputyship(0, 3).revoke("leader", "已过", NOW, TODAY.plusDays(4))).isInstanceOf(DeputyshipOver.class);
    }

    @Test
    void daysInOrderNotOverAndNotTooMany() {
        assertThatThrownBy(() -> deputyship(2, 1)).isInstanceOf(DeputyPeriodWrong.class);
        assertThatThrownBy(() -> deputyship(-3, -1)).isInstanceOf(DeputyPeriodWrong.class);
        assertThatThrownBy(() -> deputyship(0, Deputyship.LONGEST_DAYS + 1)).isInstanceOf(DeputyPeriodWrong.class);
        assertThat(deputyship(-3, 0).isInForce(TODAY)).isTrue();
        assertThat(deputyship(0, Deputyship.LONGEST_DAYS).isOpen(TODAY)).isTrue();
    }

    @Test
    void overlapsOnASingleDayButNotWhatIsRevoked() {
        assertThat(deputyship(0, 3).overlaps(deputyship(3, 5))).isTrue();
        assertThat(deputyship(0, 3).overlaps(deputyship(4, 5))).isFalse();
        assertThat(deputyship(0, 3).overlaps(deputyship(1, 2).revoke("leader", "收回", NOW, TODAY))).isFalse();
    }

    private static Deputyship deputyship(int from, int to) {
        return Deputyship.of("1", "absent", "deputy", TODAY.plusDays(from), TODAY.plusDays(to), "休假", "absent", NOW, TODAY);
    }
}
