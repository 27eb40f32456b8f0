package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.EvidenceFiles;

/** What supports the reports: links as they were given, files as they are kept, each named by its SHA-256. */
@Component
class EvidenceDocuments {

    private final EvidenceFiles files;
    private final ObjectMapper json;

    EvidenceDocuments(EvidenceFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    /** @param numbers of the sessions, by their ids */
    void add(List<Row> sessions, Map<String, Integer> numbers, Folder folder) throws IOException {
        var table = Page.Table.headed("场次", "佐证名称", "链接或文件", "校验值（SHA-256）");
        var links = new ArrayList<Map<String, Object>>();
        // The same photo under two reports lies in the dossier once.
        var there = new HashSet<String>();
        for (var session : sessions) {
            var number = String.valueOf(numbers.get(session.text("id")));
            for (var item : named(session.text("evidence"))) {
                var file = item.path("file");
                table.row(number, item.path("title").asText(file.path("name").asText()), item.path("link").asText(file.path("name").asText(null)),
                    file.path("sha256").asText(null));
                links.add(Map.of("session", session.text("id"), "evidence", item));
            }
            if (session.text("recording_link") != null) {
                table.row(number, "云课堂：" + session.text("recording_title"), session.text("recording_link"), null);
            }
            addFiles(files.ofSession(session.text("id")), number, there, folder);
        }
        folder.document("evidence/links", new Page("佐证", Page.Block.table("佐证（非必填）", table)), links);
    }

    private void addFiles(List<EvidenceFile> reported, String session, Set<String> there, Folder folder) throws IOException {
        for (var file : reported) {
            if (there.add(file.sha256())) {
                folder.file("evidence/" + file.sha256() + "." + file.type().ending(), "佐证：第 " + session + " 场 " + file.name(),
                    out -> files.send(file, out));
            }
        }
    }

    private JsonNode named(String evidence) {
        try {
            return evidence == null ? json.createArrayNode() : json.readTree(evidence);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored document cannot be read", damaged);
        }
    }
}
