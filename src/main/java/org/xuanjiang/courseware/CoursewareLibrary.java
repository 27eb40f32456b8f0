package org.xuanjiang.courseware;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.Upload;
import org.xuanjiang.evidence.Uploads;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.kernel.TypedText;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/**
 * The library of courseware. Units enter theirs and say who has passed the content; the federation clears it, or returns it with its reason;
 * then every unit may use it. Before that it is seen by its unit and by the federation only.
 */
@Service
@Transactional
public class CoursewareLibrary {

    private static final int LONGEST_OPINION = 500;

    private final CoursewareRepository rows;
    private final Uploads uploads;
    private final EvidenceFiles files;
    private final Notifications notifications;
    private final Units units;
    private final Clock clock;

    CoursewareLibrary(CoursewareRepository rows, Uploads uploads, EvidenceFiles files, Notifications notifications, Units units, Clock clock) {
        this.rows = rows;
        this.uploads = uploads;
        this.files = files;
        this.notifications = notifications;
        this.units = units;
        this.clock = clock;
    }

    /** What waits to be judged first, then by track and title. */
    @Transactional(readOnly = true)
    public List<Courseware> seenBy(Person person) {
        return rows.all().stream().filter(courseware -> isSeenBy(courseware, person)).toList();
    }

    /** What lecturers of this track may use. */
    @Transactional(readOnly = true)
    public List<Courseware> clearedFor(Track track) {
        return rows.clearedFor(track);
    }

    /**
     * The file of a courseware.
     *
     * @throws CoursewareNotFound when there is none that this person may see
     */
    @Transactional(readOnly = true)
    public EvidenceFile file(String id, Person person) {
        var courseware = get(id, person);
        return files.keptBy(courseware.id(), courseware.sha256());
    }

    public boolean mayEnter(Person person) {
        return person.isIn(Roles.DRAFTER) || person.isIn(Roles.REVIEWER);
    }

    public boolean mayChange(Courseware courseware, Person person) {
        return mayEnter(person) && person.belongsTo(courseware.unitId());
    }

    public boolean mayJudge(Courseware courseware, Person person) {
        return courseware.status() == CoursewareStatus.SUBMITTED && isJudge(person) && !courseware.wasEnteredBy(person.id());
    }

    /**
     * Begins to take the file of a courseware that is about to be entered, or goes on with it.
     *
     * <p>In transactions of its own: two windows that begin with the same file do not lose one another's.
     *
     * @throws NotTheUnitsCourseware when this person enters none
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Upload upload(Person person, String name, long size, long modifiedAt) {
        requireMayEnter(person);
        return uploads.begin(pileOf(person), units.ownOf(person).orElseThrow(NotTheUnitsCourseware::new).id(), person.id(), name, size, modifiedAt);
    }

    /** The person has thought better of it before anything was entered. */
    public void discard(String fileId, Person person) {
        files.remove(files.waiting(fileId, pileOf(person)));
    }

    /**
     * @param fileId of a file that this person has uploaded before
     * @return id of the new entry
     * @throws CoursewareAlreadyListed when the library has the same file
     */
    public String enter(CoursewareEntry entry, String fileId, Person person) {
        requireMayEnter(person);
        var file = files.waiting(fileId, pileOf(person));
        requireNew(file, null);
        var id = TimeOrderedId.next();
        rows.add(id, entry, files.keep(file, id), act(CoursewareAct.Kind.ENTERED, person, null, file.sha256()));
        tellJudges(entry, file.unitId(), person);
        return id;
    }

    /**
     * Enters again what was returned.
     *
     * @param fileId   of another file, or {@code null} when the file stays
     * @param revision of the entry that the person had on screen
     * @throws CoursewareNotInState when it was not returned
     */
    public void enterAgain(String id, CoursewareEntry entry, String fileId, int revision, Person person) {
        var returned = changeable(id, person);
        if (returned.status() != CoursewareStatus.RETURNED) {
            throw new CoursewareNotInState(returned.status());
        }
        var file = fileId == null ? files.keptBy(id, returned.sha256()) : replaced(id, fileId, person);
        changed(rows.enterAgain(id, revision, entry, file, act(CoursewareAct.Kind.ENTERED, person, null, file.sha256())));
        tellJudges(entry, returned.unitId(), person);
    }

    private EvidenceFile replaced(String id, String fileId, Person person) {
        var file = files.waiting(fileId, pileOf(person));
        requireNew(file, id);
        return files.keep(file, id);
    }

    /**
     * @param opinion needed when it is returned
     * @throws NotACoursewareJudge  when this person judges none
     * @throws OwnCourseware        when this person has entered it
     * @throws CoursewareNotInState when it was judged before
     */
    public void judge(String id, boolean clear, String opinion, int revision, Person person) {
        if (!isJudge(person)) {
            throw new NotACoursewareJudge();
        }
        var courseware = get(id, person);
        if (courseware.status() != CoursewareStatus.SUBMITTED) {
            throw new CoursewareNotInState(courseware.status());
        }
        if (courseware.wasEnteredBy(person.id())) {
            throw new OwnCourseware();
        }
        var said = clear ? TypedText.optional("opinion", "审核意见", opinion, LONGEST_OPINION)
            : TypedText.required("opinion", "退回原因", opinion, LONGEST_OPINION);
        changed(rows.judge(id, revision, clear ? CoursewareStatus.CLEARED : CoursewareStatus.RETURNED,
            act(clear ? CoursewareAct.Kind.CLEARED : CoursewareAct.Kind.RETURNED, person, said, courseware.sha256())));
        tell((clear ? "课件可以使用：" : "课件已退回：") + courseware.entry().title(), said,
            Addressees.person(courseware.enteredBy(), courseware.unitId()), person);
    }

    /** Nobody uses it any more; the file is kept. */
    public void withdraw(String id, int revision, Person person) {
        var courseware = changeable(id, person);
        changed(rows.withdraw(id, revision, act(CoursewareAct.Kind.WITHDRAWN, person, null, courseware.sha256())));
    }

    /** Today, after which nothing can have been examined. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Courseware get(String id, Person person) {
        return rows.find(id).filter(courseware -> isSeenBy(courseware, person)).orElseThrow(CoursewareNotFound::new);
    }

    private Courseware changeable(String id, Person person) {
        var courseware = get(id, person);
        if (!mayChange(courseware, person)) {
            throw new NotTheUnitsCourseware();
        }
        return courseware;
    }

    private CoursewareAct act(CoursewareAct.Kind kind, Person person, String opinion, String sha256) {
        return new CoursewareAct(kind, person.id(), clock.instant(), opinion, sha256);
    }

    private static boolean isSeenBy(Courseware courseware, Person person) {
        return courseware.status() == CoursewareStatus.CLEARED || person.belongsTo(courseware.unitId());
    }

    private static boolean isJudge(Person person) {
        return person.isIn(Roles.REVIEWER) || person.isIn(Roles.APPROVER);
    }

    /** What another unit has entered and nobody has cleared is not spoken of. */
    private void requireNew(EvidenceFile file, String exceptId) {
        rows.withContent(file.sha256()).stream().filter(same -> !same.id().equals(exceptId))
            .filter(same -> same.status() == CoursewareStatus.CLEARED || same.unitId().equals(file.unitId())).findAny()
            .ifPresent(same -> {
                throw new CoursewareAlreadyListed(same.entry().title(), units.get(same.unitId()).shortName());
            });
    }

    private void requireMayEnter(Person person) {
        if (!mayEnter(person)) {
            throw new NotTheUnitsCourseware();
        }
    }

    /** Where the files of a person wait until they are entered; of the length of an id, however long the person's is. */
    private static String pileOf(Person person) {
        return Sha256.of("courseware of " + person.id());
    }

    /** What the federation's reviewers enter themselves is for the approvers, too: there may be only one reviewer. */
    private void tellJudges(CoursewareEntry entry, String unitId, Person person) {
        var title = "课件待审核：" + entry.title();
        var detail = units.get(unitId).shortName() + "登记，内容由" + entry.examiner() + "审定。请在“课件”页面审核。";
        tell(title, detail, Addressees.group(Roles.REVIEWER, unitId), person);
        if (person.isIn(Roles.REVIEWER)) {
            tell(title, detail, Addressees.group(Roles.APPROVER, unitId), person);
        }
    }

    private void tell(String title, String detail, Addressees to, Person actor) {
        notifications.tell(new NotificationEvent(NotificationKind.COURSEWARE, title, detail, null, null, null, to, actor.id()));
    }

    private static void changed(boolean done) {
        if (!done) {
            throw new CoursewareChangedMeanwhile();
        }
    }
}
