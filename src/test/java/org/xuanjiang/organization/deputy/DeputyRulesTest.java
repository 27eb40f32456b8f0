package org.xuanjiang.organization.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

class DeputyRulesTest {

    private static final Person DRAFTER = person("drafter", Set.of("xiji"), Roles.DRAFTER);
    private static final Person LEADER = person("leader", Set.of("xiji"), Roles.UNIT_LEADER);
    private static final Person REVIEWER = person("reviewer", Set.of("xiji", "longde"), Roles.REVIEWER);
    private static final Person APPROVER = person("approver", Set.of("xiji", "longde"), Roles.APPROVER);
    private static final Person ELSEWHERE = person("elsewhere", Set.of("longde"), Roles.UNIT_LEADER);

    @Test
    void aDeputySeesWhatTheAbsentPersonSees() {
        assertThat(DeputyRules.mayRepresent(DRAFTER, LEADER)).isTrue();
        assertThat(DeputyRules.mayRepresent(REVIEWER, APPROVER)).isTrue();
        assertThat(DeputyRules.mayRepresent(ELSEWHERE, LEADER)).isFalse();
        assertThat(DeputyRules.mayRepresent(LEADER, REVIEWER)).as("one unit instead of all").isFalse();
        assertThat(DeputyRules.mayRepresent(REVIEWER, LEADER)).as("from outside the unit").isFalse();
        assertThat(DeputyRules.mayRepresent(LEADER, LEADER)).isFalse();
        assertThatThrownBy(() -> DeputyRules.requireMayRepresent(ELSEWHERE, LEADER)).isInstanceOf(NotADeputy.class).hasMessageContaining("同一单位");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SYS_ADMIN, Roles.SEC_ADMIN, Roles.AUDITOR, Roles.SUPERVISOR})
    void rolesThatAreApartStayApart(String role) {
        var apart = person("apart", Set.of("xiji", "longde"), role);
        assertThat(DeputyRules.mayRepresent(apart, LEADER)).isFalse();
        assertThat(DeputyRules.mayRepresent(REVIEWER, apart)).isFalse();
        assertThat(DeputyRules.mayRepresent(person("both", Set.of("xiji", "longde"), role, Roles.REVIEWER), REVIEWER)).isFalse();
    }

    @Test
    void thePersonWhoLeadsThemOrWhoGivesRolesNamesADeputy() {
        assertThat(DeputyRules.mayName(DRAFTER, DRAFTER)).isTrue();
        assertThat(DeputyRules.mayName(LEADER, DRAFTER)).isTrue();
        assertThat(DeputyRules.mayName(DRAFTER, LEADER)).isFalse();
        assertThat(DeputyRules.mayName(ELSEWHERE, DRAFTER)).isFalse();
        assertThat(DeputyRules.mayName(APPROVER, REVIEWER)).isTrue();
        assertThat(DeputyRules.mayName(REVIEWER, APPROVER)).isFalse();
        assertThat(DeputyRules.mayName(person("security", Set.of(), Roles.SEC_ADMIN), LEADER)).isTrue();
        assertThat(DeputyRules.mayName(person("system", Set.of(), Roles.SYS_ADMIN), LEADER)).isFalse();
    }

    @Test
    void nobodyNamesThemselves() {
        assertThatThrownBy(() -> DeputyRules.requireNotOneself(LEADER, LEADER)).isInstanceOf(NotADeputy.class);
        assertThatCode(() -> DeputyRules.requireNotOneself(LEADER, DRAFTER)).doesNotThrowAnyException();
    }

    private static Person person(String id, Set<String> units, String... groups) {
        return new Person(id, id, Set.of(groups), units);
    }
}
