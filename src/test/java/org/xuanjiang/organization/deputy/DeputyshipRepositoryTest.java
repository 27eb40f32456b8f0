package org.xuanjiang.organization.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Database;

class DeputyshipRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 9);
    private static final Instant NOW = Instant.parse("2022-12-09T01:00:00.123Z");

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItKeptAndIsRevokedOnce(Database database) {
        var repository = new DeputyshipRepository(in(database));
        var one = deputyship("1", "absent", "deputy", 0, 3);
        repository.insert(one);
        assertThat(repository.find("1")).hasValue(one);
        assertThat(repository.find("2")).isEmpty();
        var revoked = one.revoke("leader", "返岗", NOW, TODAY);
        assertThat(repository.saveRevoked(revoked)).isTrue();
        assertThat(repository.saveRevoked(revoked)).isFalse();
        assertThat(repository.find("1")).hasValue(revoked);
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatHoldsOnADay(Database database) {
        var jdbc = in(database);
        var repository = new DeputyshipRepository(jdbc);
        repository.insert(deputyship("1", "absent", "deputy", 0, 1));
        repository.insert(deputyship("2", "other", "deputy", 1, 2));
        repository.insert(deputyship("3", "revoked", "deputy", 0, 5));
        repository.saveRevoked(repository.find("3").orElseThrow().revoke("leader", "返岗", NOW, TODAY));
        assertThat(ids(repository.inForceOf("deputy", TODAY))).containsExactly("1");
        assertThat(ids(repository.inForceOf("deputy", TODAY.plusDays(1)))).containsExactly("1", "2");
        assertThat(ids(repository.inForceOf("absent", TODAY))).isEmpty();
        assertThat(ids(repository.inForceFor(List.of("absent", "other", "revoked"), TODAY))).containsExactly("1");
        assertThat(repository.inForceFor(List.of(), TODAY)).isEmpty();
        assertThat(ids(repository.of(List.of("deputy"), TODAY.plusDays(2)))).containsExactly("2", "3");
        assertThat(ids(repository.endedSince(TODAY, TODAY.plusDays(2)))).containsExactly("1", "3");

        disable(jdbc, "absent");
        assertThat(ids(repository.inForceOf("deputy", TODAY))).as("for whoever has left").isEmpty();
    }

    /** Of the accounts only what is asked about them; their own migration looks into the engine's. */
    private static JdbcClient in(Database database) {
        var jdbc = database.with("V61__deputyship");
        jdbc.sql("create table account (person_id varchar(64) primary key, disabled_at timestamp with time zone)").update();
        return jdbc;
    }

    private static void disable(JdbcClient jdbc, String person) {
        jdbc.sql("insert into account (person_id, disabled_at) values (:person, current_timestamp)")
            .param("person", person).update();
    }

    private static List<String> ids(List<Deputyship> found) {
        return found.stream().map(Deputyship::id).toList();
    }

    private static Deputyship deputyship(String id, String person, String deputy, int from, int to) {
        return Deputyship.of(id, person, deputy, TODAY.plusDays(from), TODAY.plusDays(to), "休假", person, NOW, TODAY);
    }
}
