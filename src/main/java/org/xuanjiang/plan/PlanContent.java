package org.xuanjiang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;

/** What one version of a plan says. */
public record PlanContent(
    @Label("工作目标") String goal,
    @Label("宣讲队伍") String team,
    @Label("工作措施") String measures,
    List<PlannedSession> sessions) {

    /** A plan that promises nothing: what a first version is compared with. */
    public static final PlanContent EMPTY = new PlanContent("", "", "", List.of());

    /** Most sessions one line may stand for. */
    private static final int MOST_SESSIONS = 50;

    /** The same for the tracks whose sessions are many and small: shift meetings, posts. */
    private static final int MOST_SMALL_SESSIONS = 500;

    public PlanContent {
        sessions = List.copyOf(sessions);
    }

    /** Sessions promised, over all lines. */
    public int sessionCount() {
        return sessions.stream().mapToInt(PlannedSession::count).sum();
    }

    /** Tracks that the plan promises anything on, in the notice's order. */
    public List<Track> tracks() {
        return sessions.stream().map(PlannedSession::track).distinct().sorted().toList();
    }

    /** @throws InvalidSubmission naming every line that the campaign does not allow */
    void requireFits(Campaign campaign) {
        if (sessions.isEmpty()) {
            throw InvalidSubmission.at("sessions", "请至少安排一场宣讲。");
        }
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < sessions.size(); i++) {
            var path = "sessions[" + i + "].";
            problems.addAll(problemsOf(sessions.get(i), path, "第 " + (i + 1) + " 行：", campaign));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
    }

    private static List<FieldProblem> problemsOf(PlannedSession session, String path, String line, Campaign campaign) {
        var problems = new ArrayList<FieldProblem>();
        if (!campaign.tracks().contains(session.track())) {
            problems.add(new FieldProblem(path + "track", line + "本次活动未安排“" + session.track().label() + "”，请改选宣讲形式。"));
        }
        if (isOutside(session.dateFrom(), campaign)) {
            problems.add(new FieldProblem(path + "dateFrom", line + "开始日期不在活动起止日期之内。"));
        }
        if (isOutside(session.dateTo(), campaign)) {
            problems.add(new FieldProblem(path + "dateTo", line + "结束日期不在活动起止日期之内。"));
        }
        if (session.dateTo().isBefore(session.dateFrom())) {
            problems.add(new FieldProblem(path + "dateTo", line + "结束日期不能早于开始日期。"));
        }
        var most = mostSessions(session.track());
        if (session.count() > most) {
            problems.add(new FieldProblem(path + "count", line + session.track().label() + "每行场数不超过 " + most + " 场，请分行填写。"));
        }
        return problems;
    }

    private static boolean isOutside(LocalDate day, Campaign campaign) {
        return day.isBefore(campaign.windowStart()) || day.isAfter(campaign.windowEnd());
    }

    private static int mostSessions(Track track) {
        return track == Track.GRASSROOTS || track == Track.ONLINE ? MOST_SMALL_SESSIONS : MOST_SESSIONS;
    }

    /**
     * Gives every line a key of its own. A key stays where it names a line of an earlier version, the first time it occurs:
     * a copied line is a new one, and nobody can make up a key.
     */
    PlanContent keyed(Set<String> knownKeys, Supplier<String> newKey) {
        var taken = new HashSet<String>();
        var keyed = sessions.stream()
            .map(session -> isKnown(session.key(), knownKeys) && taken.add(session.key()) ? session : session.withKey(newKey.get()))
            .toList();
        return new PlanContent(goal, team, measures, keyed);
    }

    private static boolean isKnown(String key, Set<String> knownKeys) {
        return key != null && knownKeys.contains(key);
    }
}
