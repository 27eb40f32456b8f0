package org.xuanjiang.web.fence;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A request whose body is what the fence understood, so that nobody behind it can understand another, and whose list has an end: the
 * web applications ask for some without one, which the engine would refuse.
 */
final class ReadRequest extends HttpServletRequestWrapper {

    /** As many as the engine gives. */
    private static final String FIRST_OF_THEM = Rule.MOST + "=2000";

    private final boolean bounded;
    private final byte[] body;

    ReadRequest(HttpServletRequest request, boolean bounded, byte[] body) {
        super(request);
        this.bounded = bounded;
        this.body = body;
    }

    @Override
    public String getQueryString() {
        var asked = super.getQueryString();
        return bounded ? (asked == null || asked.isEmpty() ? "" : asked + "&") + FIRST_OF_THEM : asked;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the web applications read in the usual way");
            }
        };
    }
}
