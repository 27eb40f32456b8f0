package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xuanjiang.support.CountedDatabase;
import org.xuanjiang.support.ManyPlans;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Twenty times as many plans cost no page a statement or a row more. */
@WholeProgram
@Import(CountedDatabase.Configuration.class)
class HistoryCostTest {

    private static final long SEED = 20221209;

    @Autowired
    private Office office;
    @Autowired
    private DataSource database;
    @Autowired
    private CountedDatabase counted;

    @Test
    void costsTheSameWithTwentyTimesAsManyPlans() {
        var many = new ManyPlans(database, TestClock.START.toLocalDate(), SEED).growTo(1_000);
        var few = costs(many);
        many.growTo(20_000);
        var all = costs(many);
        System.out.println("history: with 1,000 plans " + few + ", with 20,000 plans " + all + ", seed " + SEED);
        assertThat(all).isEqualTo(few);
    }

    private Map<String, CountedDatabase.Cost> costs(ManyPlans many) {
        var costs = new LinkedHashMap<String, CountedDatabase.Cost>();
        costs.put("timeline of a plan", cost("/api/cases/" + many.plans().get(8)));
        costs.put("timeline of a campaign", cost("/api/cases/" + many.campaigns().get(0)));
        costs.put("timeline of an article", cost("/api/cases/" + many.articles().get(0)));
        costs.put("documents of a plan", cost("/api/cases/" + many.plans().get(8) + "/documents"));
        costs.put("operations of a plan", cost("/api/cases/" + many.plans().get(8) + "/operations"));
        costs.put("search", cost("/api/history"));
        costs.put("search, running", cost("/api/history?progress=RUNNING"));
        costs.put("search, unit and state", cost("/api/history?kind=PLAN&unit=xiji&progress=ENDED"));
        costs.put("search, title", cost("/api/history?text=" + encoded("劳模精神")));
        costs.put("search, number", cost("/api/history?number=" + encoded("固工发")));
        costs.put("search, person", cost("/api/history?person=" + encoded("审核人")));
        costs.put("search, dates", cost("/api/history?from=2022-10-01&to=2022-12-31"));
        costs.put("search, second page", cost("/api/history?after=" + encoded(office.as("fed.auditor").asks("/api/history").json().get("next")
            .asText())));
        return costs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private CountedDatabase.Cost cost(String path) {
        return counted.of(() -> {
            var answer = office.as("fed.auditor").asks(URI.create(path));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        });
    }
}
