package org.xuanjiang.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;

/** The whole trail, and the copy of its checkpoints, to take away for {@link VerifyCommand}. */
@Service
public class TrailExport {

    private final StoredTrail stored;
    private final Anchors anchors;

    TrailExport(StoredTrail stored, Anchors anchors) {
        this.stored = stored;
        this.anchors = anchors;
    }

    public void write(OutputStream out) throws IOException {
        var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        stored.export(file);
        file.flush();
    }

    /** As it lies outside the database. */
    public void writeAnchors(OutputStream out) throws IOException {
        anchors.copyTo(out);
    }
}
