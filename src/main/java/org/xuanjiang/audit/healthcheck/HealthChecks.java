package org.xuanjiang.audit.healthcheck;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.xuanjiang.audit.CasesOfInstances;
import org.xuanjiang.audit.OneAtATime;
import org.xuanjiang.audit.Progress;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;

/** 审计体检: holds history against every rule, one check at a time. Zero is green. */
@Service
public class HealthChecks {

    /** Per rule; whoever has more has other worries than the rest of them. */
    static final int MOST = 500;

    private static final int PAGE = 50;
    private static final int REMEMBERED = 10;

    private final List<Rule> rules;
    private final HealthCheckRepository checks;
    private final CasesOfInstances cases;
    private final Units units;
    private final Clock clock;
    private final OneAtATime work = new OneAtATime("health-check");

    HealthChecks(List<Rule> rules, HealthCheckRepository checks, CasesOfInstances cases, Units units, Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    /** Begins one unless one is running; {@link #state} says how far it is and what it came to. */
    public void start(String personId) {
        work.start(progress -> check(personId, progress));
    }

    void check(String personId, Progress progress) {
        var startedAt = OffsetDateTime.now(clock);
        var counts = new ArrayList<HealthCheckRun.Count>();
        var kept = new ArrayList<Breach>();
        progress.expect(rules.size());
        for (var rule : rules) {
            var found = checks.ask(rule, MOST + 1);
            var some = found.subList(0, Math.min(found.size(), MOST));
            counts.add(new HealthCheckRun.Count(rule.id(), rule.title(), rule.basis(), rule.isHint(), some.size(), found.size() > MOST));
            some.forEach(breach -> kept.add(new Breach(kept.size() + 1, breach.rule(), breach.at(), breach.subject(), breach.unitId(),
                breach.persons(), breach.detail(), breach.instance())));
            progress.step();
        }
        var breaches = counts.stream().filter(count -> !count.hint()).mapToInt(HealthCheckRun.Count::found).sum();
        checks.add(new HealthCheckRun(TimeOrderedId.next(), startedAt, OffsetDateTime.now(clock), personId, personId, breaches, counts), kept);
    }

    public State state() {
        var progress = work.running();
        return new State(progress.isPresent(), progress.map(Progress::done).orElse(0L), progress.map(Progress::total).orElse(0L),
            checks.last(REMEMBERED));
    }

    /**
     * What the last check found by one rule.
     *
     * @param after number of the last finding of the page before, or 0
     */
    public List<Finding> findings(String rule, int after) {
        var page = checks.page(rule, after, PAGE);
        var names = checks.names(page.stream().flatMap(breach -> breach.persons().stream()).distinct().toList());
        var caseIds = cases.of(page.stream().map(Breach::instance).filter(Objects::nonNull).distinct().toList());
        return page.stream().map(breach -> finding(breach, names, caseIds)).toList();
    }

    private Finding finding(Breach breach, Map<String, String> names, Map<String, String> caseIds) {
        return new Finding(breach.no(), breach.at(), breach.subject(), unitName(breach.unitId()),
            breach.persons().stream().map(id -> names.getOrDefault(id, id)).toList(), breach.detail(), breach.instance(),
            breach.instance() == null ? null : caseIds.get(breach.instance()));
    }

    /** Also of a unit that is no longer in the list. */
    private String unitName(String unitId) {
        return unitId == null ? null : units.all().stream().filter(unit -> unit.id().equals(unitId)).map(Unit::name).findAny().orElse(unitId);
    }

    /**
     * The running check, and what the last ones came to.
     *
     * @param done rules of {@code total}, while one is running
     * @param runs the newest first
     */
    public record State(boolean running, long done, long total, List<HealthCheckRun> runs) {
    }

    /**
     * A finding as an auditor reads it: persons by name, and names say the role.
     *
     * @param instance process instance, or {@code null}
     * @param caseId   campaign, plan or article to which that belongs, or {@code null}
     */
    public record Finding(int no, OffsetDateTime at, String subject, String unitName, List<String> persons, String detail, String instance,
                          String caseId) {
    }
}
