package org.xuanjiang.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.EvidenceFiles;

/** Hands a file out under the one media type of its kind, to be saved and never to be shown in place. */
@Component
public class Downloads {

    private final EvidenceFiles files;

    Downloads(EvidenceFiles files) {
        this.files = files;
    }

    public void send(EvidenceFile file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        files.send(file, response.getOutputStream());
    }
}
