package org.xuanjiang.history;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.Concerns;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.SessionChecks;
import org.xuanjiang.session.Sessions;

/** What came of the lectures: workers' concerns with their replies, draws and checks. */
@Component
@Order(4)
class ConcernChronicler implements Chronicler {

    private final Concerns concerns;
    private final SessionChecks checks;
    private final Sessions sessions;

    ConcernChronicler(Concerns concerns, SessionChecks checks, Sessions sessions) {
        this.concerns = concerns;
        this.checks = checks;
        this.sessions = sessions;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        if (about.kind() != CaseKind.PLAN) {
            return;
        }
        var byId = sessions.ofPlan(about.id()).stream().collect(Collectors.toMap(LectureSession::id, Function.identity()));
        concerns.ofPlan(about.id()).forEach(concern -> {
            var session = byId.get(concern.sessionId());
            chronicle.line(session.reportedAt(), Topic.CONCERN, "登记关切").about(concern.question()).by(session.reportedBy())
                .fact("答复责任：" + concern.owner() + "，" + ChineseDay.of(concern.dueOn()) + "前答复");
            if (concern.replied()) {
                chronicle.line(concern.repliedAt(), Topic.CONCERN, concern.settled() ? "回应关切（已办结）" : "回应关切").about(concern.question())
                    .by(concern.repliedBy()).saying(concern.reply()).in(about.id(), "replyConcern")
                    .factUnlessNull("采取措施：", concern.measures());
            }
        });
        checks.ofPlan(about.id()).forEach(check -> {
            var session = byId.get(check.sessionId());
            var subject = Subject.of(session.track(), session.arrangement().topic());
            chronicle.line(check.drawnAt(), Topic.CHECK, check.sampled() ? "抽签：抽中" : "抽签：未抽中").about(subject)
                .fact("由系统按" + check.percent() + "%的比例抽取，随机种子" + check.seed() + "，可据此复核。");
            if (check.result() != null) {
                var line = chronicle.line(check.closedAt(), Topic.CHECK, "核实：" + check.result().label()).about(subject)
                    .by(check.checkedBy()).saying(check.note()).in(about.id(), "verifySession");
                if (check.result() == CheckResult.LAPSED) {
                    line.fact("期限届满无人核实，由系统自动结束；不影响该单位后续办理。");
                }
            }
        });
    }
}
