package org.xuanjiang.lecturer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/** The pool of lecturers. Every unit reads all of it; each enters its own, the federation's reviewers any. */
@Service
@Transactional
public class Lecturers {

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    Lecturers(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** By category, then by name. */
    @Transactional(readOnly = true)
    public List<Lecturer> all() {
        return jdbc.sql("select * from lecturer where withdrawn_at is null order by category, name, id").query(Lecturers::lecturer).list();
    }

    public boolean mayEnter(Person person) {
        return person.isIn(Roles.DRAFTER) || person.isIn(Roles.REVIEWER);
    }

    public boolean mayChange(Lecturer lecturer, Person person) {
        return mayEnter(person) && person.belongsTo(lecturer.unitId());
    }

    /**
     * @return id of the new entry
     * @throws NotTheUnitsLecturer   when this person enters none
     * @throws LecturerAlreadyListed when the pool has the same one
     */
    public String enter(LecturerEntry entry, Person person) {
        if (!mayEnter(person)) {
            throw new NotTheUnitsLecturer();
        }
        requireNew(entry, null);
        var id = TimeOrderedId.next();
        jdbc.sql("""
                insert into lecturer (id, name, category, post, unit_id, entered_by, entered_at, revision)
                values (:id, :name, :category, :post, :unit, :person, :now, 0)""")
            .param("id", id).param("name", entry.name()).param("category", entry.category().name()).param("post", entry.post())
            .param("unit", units.ownOf(person).orElseThrow(NotTheUnitsLecturer::new).id()).param("person", person.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /**
     * @param revision of the entry that the person had on screen
     * @throws LecturerChangedMeanwhile when somebody else has changed it since
     */
    public void change(String id, LecturerEntry entry, int revision, Person person) {
        var changed = require(id, person).with(entry);
        requireNew(entry, id);
        updated(jdbc.sql("""
                update lecturer set name = :name, category = :category, post = :post, revision = revision + 1
                where id = :id and revision = :revision and withdrawn_at is null""")
            .param("name", changed.name()).param("category", changed.category().name()).param("post", changed.post())
            .param("id", id).param("revision", revision).update());
    }

    /** Plans and sessions keep the name. */
    public void withdraw(String id, int revision, Person person) {
        require(id, person);
        updated(jdbc.sql("""
                update lecturer set withdrawn_at = :now, revision = revision + 1
                where id = :id and revision = :revision and withdrawn_at is null""")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).param("revision", revision).update());
    }

    private Lecturer require(String id, Person person) {
        var lecturer = jdbc.sql("select * from lecturer where id = :id and withdrawn_at is null").param("id", id).query(Lecturers::lecturer).optional()
            .orElseThrow(LecturerNotFound::new);
        if (!mayChange(lecturer, person)) {
            throw new NotTheUnitsLecturer();
        }
        return lecturer;
    }

    private void requireNew(LecturerEntry entry, String exceptId) {
        var same = jdbc.sql("select * from lecturer where name = :name and category = :category and withdrawn_at is null")
            .param("name", entry.name()).param("category", entry.category().name()).query(Lecturers::lecturer).list();
        if (same.stream().anyMatch(other -> !other.id().equals(exceptId) && Objects.equals(other.post(), entry.post()))) {
            throw new LecturerAlreadyListed(entry.name());
        }
    }

    private static void updated(int rows) {
        if (rows == 0) {
            throw new LecturerChangedMeanwhile();
        }
    }

    private static Lecturer lecturer(ResultSet row, int number) throws SQLException {
        return new Lecturer(row.getString("id"), row.getString("name"), LecturerCategory.valueOf(row.getString("category")), row.getString("post"),
            row.getString("unit_id"), row.getInt("revision"));
    }
}
