package org.xuanjiang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who signed in, was refused, took something away, or changed accounts: all of it stands in the chains of the days, so the key of
 * the trail leads there, and a page costs as much as it shows.
 */
@Repository
public class Occurrences {

    private static final int PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("(" + Trail.DAY + "\\d{4}-\\d{2}-\\d{2})/(\\d{1,9})");
    private static final String SELECT = """
        select e.chain_id, e.seq, e.at, e.person, e.action, e.object, e.outcome, s.address, u.first_, u.last_
        from trail_entry e
        left join trail_erasable s on s.chain_id = e.chain_id and s.seq = e.seq
        left join act_id_user u on u.id_ = e.person
        where e.chain_id between :from and :to and (e.chain_id < :chain or e.chain_id = :chain and e.seq < :seq)
          and e.action in (:actions)
          and (cast(:person as varchar(255)) is null or e.person = :person or u.first_ || ' ' || u.last_ like :named)
        order by e.chain_id desc, e.seq desc fetch first :page rows only""";

    private final JdbcClient jdbc;

    Occurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, at most {@value #PAGE}. */
    public List<Occurrence> page(OccurrenceQuery query) {
        var after = cursor(query.after());
        var kinds = query.kind() == null ? OccurrenceKind.values() : new OccurrenceKind[] {query.kind()};
        return jdbc.sql(SELECT)
            .param("from", day(query.from(), "0")).param("to", day(query.to(), "9"))
            .param("chain", after.map(ChainHead::chain).orElse(Trail.DAY + "9")).param("seq", after.map(ChainHead::seq).orElse(0))
            .param("actions", Stream.of(kinds).flatMap(kind -> kind.actions().stream()).toList())
            .param("person", query.person()).param("named", "%" + query.person() + "%").param("page", PAGE)
            .query((row, number) -> occurrence(row)).list();
    }

    /** @throws CursorMalformed when it is none of ours */
    private static Optional<ChainHead> cursor(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw new CursorMalformed();
        }
        return Optional.of(new ChainHead(parts.group(1), Integer.parseInt(parts.group(2)), ""));
    }

    private static String day(LocalDate date, String otherwise) {
        return Trail.DAY + (date == null ? otherwise : date);
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        var person = row.getString("person");
        var name = row.getString("last_") == null ? person : row.getString("first_") + " " + row.getString("last_");
        return new Occurrence(row.getString("chain_id") + "/" + row.getInt("seq"), row.getString("at"), person, name,
            row.getString("address"), OccurrenceWords.action(row.getString("action")),
            OccurrenceWords.object(row.getString("object")), OccurrenceWords.outcome(row.getString("outcome")));
    }
}
