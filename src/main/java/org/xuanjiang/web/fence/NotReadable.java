package org.xuanjiang.web.fence;

import org.springframework.http.HttpStatus;

/** A request written in a way in which no web application writes one, so that two readers could understand it differently. */
final class NotReadable extends Exception {

    private final HttpStatus status;

    NotReadable(HttpStatus status, String what) {
        super(what);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
