package org.xuanjiang.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.organization.People;
import org.xuanjiang.session.Concerns;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.Sessions;

/** What belongs to a case beside its documents: workers' concerns, and whatever supports its reports. */
@Service
@Transactional(readOnly = true)
public class CaseMaterials {

    private final Sessions sessions;
    private final Concerns concerns;
    private final People people;
    private final Clock clock;

    CaseMaterials(Sessions sessions, Concerns concerns, People people, Clock clock) {
        this.sessions = sessions;
        this.concerns = concerns;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A worker's question and what came of it.
     *
     * @param reply {@code null} while nobody has replied
     */
    public record ConcernLine(String sessionName, LocalDate heldOn, String question, String owner, LocalDate dueOn, String reply,
                              String measures, boolean settled, String repliedByName, OffsetDateTime repliedAt) {
    }

    /**
     * Something that supports a report.
     *
     * @param subject what it supports
     * @param link    address under which it can be read, {@code null} for a file
     * @param file    a file that is kept here, else {@code null}
     */
    public record EvidenceLine(String kindName, String subject, String title, String link, FileFacts file, String recordedByName,
                               OffsetDateTime recordedAt) {

        static EvidenceLine ofLink(String kindName, String subject, String title, String link, String recordedByName, OffsetDateTime recordedAt) {
            return new EvidenceLine(kindName, subject, title, link, null, recordedByName, recordedAt);
        }
    }

    /** In the order of the sessions; none for a campaign or an article. */
    public List<ConcernLine> concerns(Case about) {
        if (about.kind() != CaseKind.PLAN) {
            return List.of();
        }
        var byId = sessions.ofPlan(about.id()).stream().collect(Collectors.toMap(LectureSession::id, Function.identity()));
        return concerns.ofPlan(about.id()).stream().map(concern -> {
            var session = byId.get(concern.sessionId());
            return new ConcernLine(nameOf(session), session.day(), concern.question(), concern.owner(), concern.dueOn(), concern.reply(),
                concern.measures(), concern.settled(), name(concern.repliedBy()), moment(concern.repliedAt()));
        }).toList();
    }

    /** Links named in reports, recordings, and where articles can be read. */
    public List<EvidenceLine> evidence(Case about) {
        var lines = new ArrayList<EvidenceLine>();
        if (about.kind() == CaseKind.PLAN) {
            sessions.ofPlan(about.id()).stream().filter(session -> session.report() != null).forEach(session -> of(session, lines));
            sessions.onlineWork(about.id()).stream().filter(work -> work.report() != null).forEach(work ->
                work.report().reposts().forEach(repost -> lines.add(EvidenceLine.ofLink("转载", Track.ONLINE.label(), repost.title(), repost.link(),
                    name(work.reportedBy()), moment(work.reportedAt())))));
        }
        about.articles().forEach(article -> article.publications().stream().filter(publication -> !publication.link().isEmpty())
            .forEach(publication -> lines.add(EvidenceLine.ofLink("发布链接", "稿件《" + article.text().title() + "》", publication.channel().label(),
                publication.link(), name(publication.recordedBy()), moment(publication.recordedAt())))));
        return lines;
    }

    private void of(LectureSession session, List<EvidenceLine> lines) {
        session.report().evidence().forEach(evidence -> lines.add(new EvidenceLine("佐证", nameOf(session), evidence.title(), evidence.link(),
            evidence.file(), name(session.reportedBy()), moment(session.reportedAt()))));
        var recording = session.report().recording();
        if (recording != null && recording.link() != null) {
            lines.add(EvidenceLine.ofLink("录像", nameOf(session), recording.title(), recording.link(), name(session.reportedBy()),
                moment(session.reportedAt())));
        }
    }

    private static String nameOf(LectureSession session) {
        return Subject.of(session.track(), session.arrangement().topic());
    }

    private String name(String personId) {
        return personId == null ? null : people.nameOf(personId);
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
