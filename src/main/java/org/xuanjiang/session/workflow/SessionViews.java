package org.xuanjiang.session.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.courseware.CoursewareLibrary;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.Concerns;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.LecturerDay;
import org.xuanjiang.session.Obligation;
import org.xuanjiang.session.SessionChecks;
import org.xuanjiang.session.SessionHints;
import org.xuanjiang.session.Sessions;

/** Puts together what the forms of this feature show. */
@Component
class SessionViews {

    private final Campaigns campaigns;
    private final Plans plans;
    private final Sessions sessions;
    private final Concerns concerns;
    private final SessionChecks checks;
    private final SessionHints hints;
    private final EvidenceFiles files;
    private final CoursewareLibrary library;
    private final Belatedness belatedness;
    private final Units units;
    private final People people;

    SessionViews(Campaigns campaigns, Plans plans, Sessions sessions, Concerns concerns, SessionChecks checks,
                 SessionHints hints, EvidenceFiles files, CoursewareLibrary library, Belatedness belatedness, Units units, People people) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.sessions = sessions;
        this.concerns = concerns;
        this.checks = checks;
        this.hints = hints;
        this.files = files;
        this.library = library;
        this.belatedness = belatedness;
        this.units = units;
        this.people = people;
    }

    /**
     * @param taken      days on which the lecturer is asked for elsewhere
     * @param courseware what the federation has cleared for such sessions
     */
    record Arrangement(CampaignFacts campaign, SessionFacts session, List<LecturerDay> taken, List<String> hints,
                       List<CoursewareFacts> courseware) {
    }

    /** @param upload files that are there already, and what may be uploaded */
    record Report(CampaignFacts campaign, SessionFacts session, List<String> hints, Upload upload) {
    }

    record Upload(List<FileFacts> files, List<EvidenceFiles.Accepted> accepted) {
    }

    record Reply(SessionFacts session, ReportFacts report, ConcernFacts concern) {
    }

    record Batch(CampaignFacts campaign, String unitName, int batch, int promised, List<PromiseFacts> rows) {
    }

    record Online(CampaignFacts campaign, String unitName, List<PromiseFacts> rows) {
    }

    /** The draw, so that the checker can see why it is this session and repeat it. */
    record Draw(int percent, String seed) {
    }

    /** @param promise rows of the plan that it fulfils; empty for grassroots sessions */
    record Check(CampaignFacts campaign, SessionFacts session, List<PromiseFacts> promise, ReportFacts report,
                 List<ConcernFacts> concerns, List<String> hints, Draw draw) {
    }

    Arrangement arrangement(String sessionId) {
        var session = sessions.get(sessionId);
        return new Arrangement(campaign(session.campaignId()), facts(session), hints.takenDays(session),
            hints.whenArranging(session), library.clearedFor(session.track()).stream()
                .map(courseware -> CoursewareFacts.of(courseware, units.get(courseware.unitId()).shortName())).toList());
    }

    Report report(String sessionId, String taskId) {
        var session = sessions.get(sessionId);
        return new Report(campaign(session.campaignId()), facts(session), hints.whenArranging(session),
            new Upload(files.ofTask(taskId).stream().map(FileFacts::of).toList(), files.accepted()));
    }

    Reply reply(String concernId) {
        var concern = concerns.get(concernId);
        var session = sessions.get(concern.sessionId());
        return new Reply(facts(session), reported(session), ConcernFacts.of(concern));
    }

    Batch batch(String planId, int number, List<Obligation> rows) {
        return new Batch(campaignOf(planId), unitName(planId), number,
            rows.stream().mapToInt(Obligation::count).sum(), promises(rows));
    }

    Online online(String planId, List<Obligation> rows) {
        return new Online(campaignOf(planId), unitName(planId), promises(rows));
    }

    Check check(String sessionId) {
        var session = sessions.get(sessionId);
        var promise = sessions.obligations(session.planId()).stream()
            .filter(row -> row.rowKey().equals(session.rowKey())).toList();
        var draw = checks.of(sessionId).map(check -> new Draw(check.percent(), Long.toString(check.seed()))).orElse(null);
        return new Check(campaign(session.campaignId()), facts(session), promises(promise), reported(session),
            concerns.raisedAt(sessionId).stream().map(ConcernFacts::of).toList(), hints.whenChecking(session), draw);
    }

    private SessionFacts facts(LectureSession session) {
        return SessionFacts.of(session, units.get(session.unitId()).name());
    }

    private ReportFacts reported(LectureSession session) {
        return ReportFacts.of(session, people.nameOf(session.reportedBy()), belatedness.of(session));
    }

    private CampaignFacts campaign(String campaignId) {
        return CampaignFacts.of(campaigns.get(campaignId));
    }

    private CampaignFacts campaignOf(String planId) {
        return CampaignFacts.of(plans.campaignOf(planId));
    }

    private String unitName(String planId) {
        return units.get(plans.get(planId).unitId()).name();
    }

    private static List<PromiseFacts> promises(List<Obligation> rows) {
        return rows.stream().map(PromiseFacts::of).toList();
    }
}
