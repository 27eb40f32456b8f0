package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.People;
import org.xuanjiang.plan.Audience;

/** Opens one cell of the matrix: the rows that its figures count. */
@Service
@Transactional(readOnly = true)
public class Details {

    private final JdbcClient jdbc;
    private final Records records;
    private final OpenItems openItems;
    private final Register register;
    private final People people;
    private final Clock clock;

    Details(JdbcClient jdbc, Records records, OpenItems openItems, Register register, People people, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.openItems = openItems;
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    /** @param scope its track narrows to one cell; without one, the whole row of the unit */
    public Detail of(Scope campaign, String unitId) {
        var scope = campaign.ofUnit(unitId);
        return new Detail(moment(scope.asOf()), open(scope), promises(scope), register.all(scope).stream().map(Detail.Session::of).toList(),
            scope.tellsPublished() ? articles(scope) : List.of(), urges(scope),
            handOvers(scope));
    }

    private List<Board.Item> open(Scope scope) {
        var plans = records.plansByUnit(scope);
        return openItems.items(records.openTasks(scope), scope.asOf(), task -> Supervision.caseOf(task, plans, scope));
    }

    private List<Detail.Promise> promises(Scope scope) {
        return jdbc.sql("select * " + FigureCounts.PROMISES + " order by track, batch, date_from, id")
            .params(FigureCounts.values(scope))
            .query((row, n) -> new Detail.Promise(Track.valueOf(row.getString("track")).label(), row.getInt("batch"), row.getString("topic"),
                row.getString("lecturer"), row.getString("place"), row.getObject("date_from", LocalDate.class),
                row.getObject("date_to", LocalDate.class), Audience.valueOf(row.getString("audience")).label(),
                row.getInt("session_count"), row.getInt("version_no")))
            .list();
    }

    private List<Detail.Article> articles(Scope scope) {
        return jdbc.sql("select x.idea_title, p.channel, p.published_on, p.link from " + FigureCounts.PUBLISHED + """
                 x join article_publication p on p.article_id = x.id and p.recorded_at <= :asOf
                where (cast(:track as varchar(20)) is null or x.track = cast(:track as varchar(20)))
                order by x.id, p.recorded_at, p.channel""")
            .params(FigureCounts.values(scope))
            .query((row, n) -> new Detail.Article(row.getString("idea_title"), Channel.valueOf(row.getString("channel")).label(),
                row.getObject("published_on", LocalDate.class), row.getString("link")))
            .list();
    }

    private List<Detail.Urged> urges(Scope scope) {
        return jdbc.sql("""
                select g.urged_at, g.person_id, g.reason, r.task_name from urge g join task_record r on r.task_id = g.task_id
                where g.campaign_id = :campaign and g.urged_at <= :asOf and r.unit_id = :unit order by g.urged_at, g.id""")
            .params(FigureCounts.values(scope))
            .query((row, n) -> new Detail.Urged(moment(Records.moment(row, "urged_at")), people.nameOf(row.getString("person_id")),
                row.getString("task_name"), row.getString("reason")))
            .list();
    }

    private List<Detail.HandedOver> handOvers(Scope scope) {
        return jdbc.sql("""
                select h.*, r.task_name from hand_over h join task_record r on r.task_id = h.task_id
                where h.campaign_id = :campaign and h.handed_at <= :asOf and r.unit_id = :unit order by h.handed_at, h.id""")
            .params(FigureCounts.values(scope))
            .query((row, n) -> handedOver(HandOvers.handOver(row, n), row.getString("task_name")))
            .list();
    }

    private Detail.HandedOver handedOver(HandOvers.HandOver handOver, String taskName) {
        return new Detail.HandedOver(moment(handOver.at()), people.nameOf(handOver.personId()), taskName,
            people.nameOf(handOver.fromPerson()), handOver.toPerson() == null ? null : people.nameOf(handOver.toPerson()), handOver.reason());
    }

    private OffsetDateTime moment(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
