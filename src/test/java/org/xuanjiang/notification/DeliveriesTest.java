package org.xuanjiang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.support.Database;

class DeliveriesTest {

    private static final Instant NOW = Instant.parse("2022-12-09T01:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aNodeThatStandsStillWhileItWritesKeepsNobodyFromTheOthers(Database kind) throws Exception {
        var database = kind.holding("V50__notification");
        var template = new JdbcTemplate(database);
        // Otherwise PostgreSQL would wait for the lock without end.
        template.setQueryTimeout(10);
        var jdbc = JdbcClient.create(template);
        var deliveries = new Deliveries(jdbc, new NamedParameterJdbcTemplate(template), Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));
        deliveries.addCheck("one@union.example", "核对", "一");
        deliveries.addCheck("two@union.example", "核对", "二");
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.sql("update delivery set status = 'HANDED_OVER', owner = 'vanished', lease_until = :until")
            .param("until", OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC)).update();

        try (var standstill = database.getConnection(); var writing = standstill.createStatement()) {
            standstill.setAutoCommit(false);
            writing.executeUpdate("update delivery set status = 'SENT' where recipient = 'one@union.example'");
            transaction.executeWithoutResult(status -> deliveries.giveUpOnVanished());
            standstill.rollback();
        }
        assertThat(jdbc.sql("select status from delivery order by recipient").query(String.class).list()).isEqualTo(List.of("HANDED_OVER", "UNCERTAIN"));
    }
}
