package org.xuanjiang.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;

/** The whole trail to take away, for {@link VerifyCommand}. */
@Service
public class TrailExport {

    private final StoredTrail stored;
    private final Trail trail;

    TrailExport(StoredTrail stored, Trail trail) {
        this.stored = stored;
        this.trail = trail;
    }

    /** To be called before anything is handed out: what cannot be recorded is not exported. */
    public void record(String personId) {
        trail.happened(personId, "export", "trail", "done");
    }

    public void write(OutputStream out) throws IOException {
        var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        stored.export(file);
        file.flush();
    }
}
