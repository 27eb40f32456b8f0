package org.xuanjiang.evidence.web;

import org.xuanjiang.evidence.Upload;

/** How far an upload has come; the next block begins there. */
public record Progress(String id, long received) {

    public static Progress of(Upload upload) {
        return new Progress(upload.id(), upload.received());
    }
}
