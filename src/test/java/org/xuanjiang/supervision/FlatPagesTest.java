package org.xuanjiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.CountedDatabase;
import org.xuanjiang.support.ManyPlans;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.PostgresDatabase;
import org.xuanjiang.support.RowsLookedAt;
import org.xuanjiang.support.WholeProgram;

/**
 * Pages cost what is on them, not what the federation has done in all its years: statements and rows are counted on PostgreSQL while a
 * campaign of ten units stays as it is and ever more campaigns lie behind it.
 */
@WholeProgram
@Import(CountedDatabase.Configuration.class)
@DirtiesContext
class FlatPagesTest {

    private static final int FEW = 1_000;
    private static final int MANY = 20_000;
    private static final LocalDate ISSUED = LocalDate.of(2022, 12, 1);
    /** The planner may take another way to the same rows when tables are larger. */
    private static final double SLACK = 1.1;

    /**
     * @param rows     that the program got
     * @param lookedAt rows and entries of indexes that the server read for it
     */
    private record Cost(long statements, long rows, long lookedAt) {
    }

    @Autowired
    private Office office;
    @Autowired
    private CountedDatabase counted;
    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry settings) {
        PostgresDatabase.register(settings);
    }

    @Test
    void noPageCostsMoreBecauseThereAreMorePlans() throws SQLException {
        leaveOneConnection(database.unwrap(HikariDataSource.class));
        office.clock().moveTo(ISSUED.plusDays(40).atTime(9, 0));
        List.of("fed.approver", "xiji.leader").forEach(leader -> new Looks(jdbc).seen(leader, office.clock().instant().minus(Duration.ofDays(20))));
        var plans = new ManyPlans(database, ISSUED, Attempts.of("flat pages", 1).seed()).growTo(FEW);
        var few = costs(plans);
        plans.growTo(MANY);
        var many = costs(plans);
        many.forEach((page, cost) -> System.out.println(page + ": " + few.get(page) + " with " + FEW + " plans, " + cost + " with " + MANY));

        assertThat(many).allSatisfy((page, cost) -> {
            assertThat(cost.statements()).as("statements of " + page).isEqualTo(few.get(page).statements());
            assertThat(cost.rows()).as("rows given for " + page).isEqualTo(few.get(page).rows());
            assertThat(cost.lookedAt()).as("rows looked at for " + page).isLessThanOrEqualTo((long) (few.get(page).lookedAt() * SLACK));
        });
    }

    private Map<String, Cost> costs(ManyPlans plans) {
        // Lets the planner know how large the tables have become.
        jdbc.sql("analyze").update();
        var newest = plans.campaigns().get(0);
        var costs = new LinkedHashMap<String, Cost>();
        cost(costs, "choices of the page 督办", "fed.supervisor", "/api/supervision/choices");
        cost(costs, "page 督办", "fed.supervisor", "/api/supervision/board?campaign=" + newest);
        cost(costs, "one unit on it", "fed.supervisor", "/api/supervision/units/xiji?campaign=" + newest);
        cost(costs, "first page of the register", "fed.supervisor", "/api/supervision/register?campaign=" + newest);
        cost(costs, "page 领导一览", "fed.approver", "/api/overview");
        cost(costs, "page 领导一览 of a unit", "xiji.leader", "/api/overview");
        cost(costs, "page 活动与方案", "fed.reviewer", "/api/desk");
        cost(costs, "page 活动与方案 of a unit", "xiji.drafter", "/api/desk");
        cost(costs, "page 我已办理", "fed.reviewer", "/api/done");
        cost(costs, "page 我已办理 of a unit", "xiji.drafter", "/api/done");
        return costs;
    }

    /** The program needs several to start. */
    private static void leaveOneConnection(HikariDataSource pool) {
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** The second time, when nothing is fetched for the first time any more. */
    private void cost(Map<String, Cost> costs, String page, String person, String address) {
        Runnable request = () -> assertThat(office.as(person).asks(address).status()).as(page).isEqualTo(200);
        request.run();
        var asked = new AtomicReference<CountedDatabase.Cost>();
        var lookedAt = new RowsLookedAt(jdbc).by(() -> asked.set(counted.of(request)));
        costs.put(page, new Cost(asked.get().statements(), asked.get().rows(), lookedAt));
    }
}
