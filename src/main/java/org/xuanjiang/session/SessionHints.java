package org.xuanjiang.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.organization.Units;

/**
 * Things worth a second look. A hint is never a penalty: it is shown to whoever arranges or checks, is not stored, and
 * nothing follows from it by itself.
 */
@Service
@Transactional(readOnly = true)
public class SessionHints {

    /** Fewer equal numbers in a row are everyday life in a small team. */
    private static final int EQUAL_NUMBERS = 5;
    private static final String OTHER_UNIT = "其他单位";
    private static final String TAKEN = "已有安排";

    private final SessionRepository sessions;
    private final Campaigns campaigns;
    private final EvidenceFiles files;
    private final Units units;

    SessionHints(SessionRepository sessions, Campaigns campaigns, EvidenceFiles files, Units units) {
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.files = files;
        this.units = units;
    }

    /** Days on which the session's lecturer is taken elsewhere in the campaign. Other units' affairs are none of the unit that arranges it. */
    public List<LecturerDay> takenDays(LectureSession session) {
        return elsewhere(session).stream()
            .map(other -> isOwn(other, session)
                ? new LecturerDay(other.day(), unitName(other), other.arrangement().topic(), other.arrangement().place())
                : new LecturerDay(other.day(), OTHER_UNIT, TAKEN, null))
            .distinct().toList();
    }

    /** For whoever arranges the session. */
    public List<String> whenArranging(LectureSession session) {
        return clashing(session)
            .map(other -> lecturerOn(session, other) + (isOwn(other, session) ? "另有场次：" + unitName(other) + "，" + other.arrangement().place()
                : TAKEN + "（" + OTHER_UNIT + "）") + "，请核实是否为同一人。")
            .distinct().toList();
    }

    /** For whoever checks the session. */
    public List<String> whenChecking(LectureSession session) {
        var hints = new ArrayList<>(lecturerClashes(session));
        hints.addAll(heldOutsideWindow(session));
        hints.addAll(linksUsedAgain(session));
        hints.addAll(filesUsedAgain(session));
        hints.addAll(takenOnAnotherDay(session));
        hints.addAll(equalNumbers(session));
        return hints;
    }

    private List<String> lecturerClashes(LectureSession session) {
        return clashing(session)
            .map(other -> lecturerOn(session, other) + "另有场次：" + unitName(other) + "，" + other.arrangement().place() + "，请核实是否为同一人。")
            .toList();
    }

    private Stream<LectureSession> clashing(LectureSession session) {
        return elsewhere(session).stream().filter(other -> other.day().equals(session.day()));
    }

    private static String lecturerOn(LectureSession session, LectureSession other) {
        return "宣讲人“" + session.arrangement().lecturer() + "”同日（" + ChineseDate.of(other.day()) + "）";
    }

    private static boolean isOwn(LectureSession other, LectureSession session) {
        return other.unitId().equals(session.unitId());
    }

    private List<String> heldOutsideWindow(LectureSession session) {
        var windowEnd = campaigns.get(session.campaignId()).windowEnd();
        return session.day().isAfter(windowEnd)
            ? List.of("宣讲日期（" + ChineseDate.of(session.day()) + "）晚于宣讲时段的最后一天（" + ChineseDate.of(windowEnd) + "）。")
            : List.of();
    }

    private List<String> linksUsedAgain(LectureSession session) {
        var links = session.report() == null ? List.<String>of()
            : session.report().evidence().stream().map(Evidence::link).filter(Objects::nonNull).distinct().toList();
        return sessions.citing(links, session.id()).stream()
            .map(other -> "同一佐证链接也用于另一场次：" + unitName(other) + "，" + ChineseDate.of(other.day()) + "，“"
                + other.arrangement().topic() + "”。")
            .toList();
    }

    private List<String> filesUsedAgain(LectureSession session) {
        var hashes = filesOf(session).map(FileFacts::sha256).distinct().toList();
        return files.reportedElsewhere(hashes, session.id()).stream().map(same -> {
            var other = sessions.find(same.sessionId()).orElseThrow();
            return "文件“" + nameHere(session, same) + "”与另一场次的“" + same.name() + "”内容完全相同：" + unitName(other) + "，" + ChineseDate.of(other.day())
                + "，“" + other.arrangement().topic() + "”。";
        }).toList();
    }

    private static String nameHere(LectureSession session, EvidenceFile same) {
        return filesOf(session).filter(file -> file.sha256().equals(same.sha256())).findFirst().orElseThrow().name();
    }

    /** Clocks of cameras are often wrong; so it is for the checker to ask. */
    private static List<String> takenOnAnotherDay(LectureSession session) {
        return filesOf(session).filter(file -> file.takenAt() != null && !file.takenAt().toLocalDate().equals(session.day()))
            .map(file -> "“" + file.name() + "”记录的拍摄日期（" + ChineseDate.of(file.takenAt().toLocalDate()) + "）不是宣讲当天（"
                + ChineseDate.of(session.day()) + "），也可能是设备时间不准。")
            .toList();
    }

    private static Stream<FileFacts> filesOf(LectureSession session) {
        return session.report() == null ? Stream.of()
            : session.report().evidence().stream().map(Evidence::file).filter(Objects::nonNull);
    }

    private List<String> equalNumbers(LectureSession session) {
        var numbered = sessions.ofPlan(session.planId()).stream()
            .filter(other -> other.track() == session.track() && people(other) != null)
            .toList();
        var at = numbered.stream().map(LectureSession::id).toList().indexOf(session.id());
        if (at < 0) {
            return List.of();
        }
        var first = at;
        while (first > 0 && people(numbered.get(first - 1)).equals(people(session))) {
            first--;
        }
        var end = at + 1;
        while (end < numbered.size() && people(numbered.get(end)).equals(people(session))) {
            end++;
        }
        return end - first >= EQUAL_NUMBERS
            ? List.of("按日期排列，连续 " + (end - first) + " 场填报的人数都是 " + people(session) + " 人。")
            : List.of();
    }

    private List<LectureSession> elsewhere(LectureSession session) {
        var lecturer = session.arrangement().lecturer();
        return lecturer == null ? List.of() : sessions.ofLecturer(session.campaignId(), lecturer).stream()
            .filter(other -> !other.id().equals(session.id()))
            .filter(other -> !Objects.equals(other.arrangement().place(), session.arrangement().place()))
            .toList();
    }

    private String unitName(LectureSession session) {
        return units.get(session.unitId()).shortName();
    }

    private static Integer people(LectureSession session) {
        return session.report() == null || session.report().attendance() == null ? null
            : session.report().attendance().people();
    }
}
