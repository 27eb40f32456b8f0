package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The trail as a file of JSON lines: checkpoints with their heads, then entries by chain, then how many there were. */
final class TrailFile {

    private TrailFile() {
    }

    static void write(Checkpoint checkpoint, List<ChainHead> heads, Writer file) throws IOException {
        var line = CanonicalJson.object().put("kind", "checkpoint").put("no", checkpoint.no()).put("document", checkpoint.document())
            .put("hash", checkpoint.hash()).put("signature", checkpoint.signature());
        var list = line.putArray("heads");
        heads.forEach(head -> list.addObject().put("chain", head.chain()).put("seq", head.seq()).put("hash", head.hash()));
        file.write(line + "\n");
    }

    static void write(TrailEntry entry, Writer file) throws IOException {
        file.write(CanonicalJson.object().put("kind", "entry").put("document", entry.document()).put("hash", entry.hash()) + "\n");
    }

    static void end(long entries, Writer file) throws IOException {
        file.write(CanonicalJson.object().put("kind", "end").put("entries", entries) + "\n");
    }

    /** Tells the file to the verification; what cannot be read is reported as a finding. */
    static void read(Path file, Verification verification) throws IOException {
        var entries = 0L;
        var ended = false;
        try (var lines = Files.newBufferedReader(file)) {
            for (var number = 1; ; number++) {
                var line = lines.readLine();
                if (line == null) {
                    break;
                }
                var json = parse(line);
                if (ended || !tell(json, verification, entries)) {
                    verification.report(Finding.of(Finding.Kind.FILE_UNREADABLE, "第 " + number + " 行"));
                }
                entries += json.path("kind").asText().equals("entry") ? 1 : 0;
                ended |= json.path("kind").asText().equals("end");
            }
        }
        if (!ended) {
            verification.report(Finding.of(Finding.Kind.FILE_UNREADABLE, "文件没有结尾，可能不完整"));
        }
    }

    /** @return whether the line was understood */
    static boolean tell(JsonNode line, Verification verification, long entries) {
        switch (line.path("kind").asText()) {
            case "checkpoint" -> {
                var heads = new ArrayList<ChainHead>();
                line.path("heads").forEach(head -> heads.add(
                    new ChainHead(head.path("chain").asText(), head.path("seq").asInt(), head.path("hash").asText())));
                verification.checkpoint(checkpoint(line), heads);
                return true;
            }
            case "entry" -> {
                var entry = TrailEntry.read(line.path("document").asText(), line.path("hash").asText());
                entry.ifPresent(verification::entry);
                return entry.isPresent();
            }
            case "end" -> {
                return line.path("entries").asLong() == entries;
            }
            default -> {
                return false;
            }
        }
    }

    /** Reads an anchor file line by line. */
    static void readAnchors(Path file, Verification verification) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                verification.anchor(checkpoint(parse(line)));
            }
        }
    }

    static String anchorLine(Checkpoint checkpoint) {
        return CanonicalJson.object().put("no", checkpoint.no()).put("document", checkpoint.document())
            .put("hash", checkpoint.hash()).put("signature", checkpoint.signature()) + "\n";
    }

    static Checkpoint anchor(String line) {
        return checkpoint(parse(line));
    }

    static Checkpoint checkpoint(JsonNode line) {
        return new Checkpoint(line.path("no").asInt(), line.path("document").asText(), line.path("hash").asText(),
            line.path("signature").asText());
    }

    static JsonNode parse(String line) {
        try {
            var json = CanonicalJson.read(line);
            return json == null ? CanonicalJson.object() : json;
        } catch (JsonProcessingException notJson) {
            return CanonicalJson.object();
        }
    }
}
