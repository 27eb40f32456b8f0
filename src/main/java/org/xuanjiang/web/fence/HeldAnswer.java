package org.xuanjiang.web.fence;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** An answer of which the body stays here once its status is an error; anything else goes out as it is written. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8), true);

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= HttpStatus.BAD_REQUEST.value() && !isCommitted();
    }

    byte[] body() {
        return held.toByteArray();
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isError() ? writer : super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? new Held() : super.getOutputStream();
    }

    private final class Held extends ServletOutputStream {
        @Override
        public void write(int value) {
            held.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the web applications write in the usual way");
        }
    }
}
