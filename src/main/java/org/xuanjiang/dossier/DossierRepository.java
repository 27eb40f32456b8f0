package org.xuanjiang.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.dossier.content.Check;

@Repository
class DossierRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DossierRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Dossier dossier) {
        jdbc.sql("""
                insert into dossier (id, campaign_id, plan_id, unit_id, title, complete, as_of, made_by, file_count, manifest_hash, algorithm,
                  archive_hash, archive_size, checks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(dossier.id(), dossier.campaignId(), dossier.planId(), dossier.unitId(), dossier.title(), dossier.complete(),
                dossier.asOf().atOffset(ZoneOffset.UTC), dossier.madeBy(), dossier.files(), dossier.manifestHash(), dossier.algorithm(),
                dossier.archiveHash(), dossier.size(), write(dossier.checks()))
            .update();
    }

    Optional<Dossier> find(String id) {
        return jdbc.sql("select * from dossier where id = ?").param(id).query((row, n) -> dossier(row)).optional();
    }

    /** Newest first. */
    List<Dossier> ofCampaign(String campaignId) {
        return jdbc.sql("select * from dossier where campaign_id = ? order by id desc").param(campaignId).query((row, n) -> dossier(row)).list();
    }

    private Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(row.getString("id"), row.getString("campaign_id"), row.getString("plan_id"), row.getString("unit_id"),
            row.getString("title"), row.getBoolean("complete"), row.getObject("as_of", OffsetDateTime.class).toInstant(),
            row.getString("made_by"), row.getInt("file_count"), row.getString("manifest_hash"), row.getString("algorithm"),
            row.getString("archive_hash"), row.getLong("archive_size"), checks(row.getString("checks")));
    }

    private String write(List<Check> checks) {
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("checks are texts and numbers", impossible);
        }
    }

    private List<Check> checks(String document) {
        try {
            return json.readerForListOf(Check.class).readValue(document);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the stored checks of a dossier cannot be read", damaged);
        }
    }
}
