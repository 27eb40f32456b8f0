package org.xuanjiang.phrase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own phrases, which nobody else reads. */
@Service
@Transactional
public class Phrases {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Phrases(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PhraseList of(String personId) {
        return jdbc.sql("select * from phrase_list where person_id = :person").param("person", personId).query(this::list).optional()
            .orElse(PhraseList.EMPTY);
    }

    /**
     * Keeps this list instead of the one before.
     *
     * @param revision of the list that the person had on screen
     * @return the list as it was kept
     * @throws org.xuanjiang.kernel.InvalidSubmission as {@link PhraseList} says
     * @throws PhrasesChangedMeanwhile                when another window has kept something since
     */
    public PhraseList keep(String personId, List<String> typed, Integer revision) {
        var list = PhraseList.typed(typed, revision);
        if (!replaced(personId, list) && !begun(personId, list)) {
            throw new PhrasesChangedMeanwhile();
        }
        return new PhraseList(list.phrases(), list.revision() + 1);
    }

    private boolean replaced(String personId, PhraseList list) {
        return jdbc.sql("""
                update phrase_list set phrases = :phrases, revision = revision + 1, changed_at = :now
                where person_id = :person and revision = :revision""")
            .param("phrases", write(list.phrases())).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("person", personId).param("revision", list.revision()).update() > 0;
    }

    private boolean begun(String personId, PhraseList list) {
        if (list.revision() != 0 || of(personId).revision() != 0) {
            return false;
        }
        try {
            return jdbc.sql("insert into phrase_list (person_id, phrases, revision, changed_at) values (:person, :phrases, 1, :now)")
                .param("person", personId).param("phrases", write(list.phrases()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0;
        } catch (DuplicateKeyException inTwoWindowsAtOnce) {
            throw new PhrasesChangedMeanwhile();
        }
    }

    private PhraseList list(ResultSet row, int number) throws SQLException {
        return new PhraseList(read(row.getString("phrases")), row.getInt("revision"));
    }

    private String write(List<String> phrases) {
        try {
            return json.writeValueAsString(phrases);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> read(String stored) {
        try {
            return json.readValue(stored, TEXTS);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("a list of phrases is unreadable", altered);
        }
    }
}
