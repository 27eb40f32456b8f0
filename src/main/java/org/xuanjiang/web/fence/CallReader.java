package org.xuanjiang.web.fence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.xuanjiang.organization.Person;

/** Reads a request in the one way in which the engine's web applications write theirs, and takes no other. */
final class CallReader {

    static final String API = "/camunda/api/";

    private static final int DEEPEST = 10;
    /** Ids and words. The colon of a definition's id is the only character that the web applications encode. */
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.+$)[A-Za-z0-9._:-]*");
    private static final List<String> OTHER_METHODS = List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final JsonMapper json = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    CallReader() {
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    Call read(HttpServletRequest request, Person person) throws NotReadable, IOException {
        for (var header : OTHER_METHODS) {
            if (request.getHeader(header) != null) {
                throw new NotReadable(HttpStatus.FORBIDDEN, "header " + header);
            }
        }
        return new Call(person.id(), person.groups(), request.getMethod(), segments(request), parameters(request.getQueryString()),
            body(request));
    }

    byte[] write(JsonNode body) throws IOException {
        return json.writeValueAsBytes(body);
    }

    private static List<String> segments(HttpServletRequest request) throws NotReadable {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(API)) {
            throw new NotReadable(HttpStatus.FORBIDDEN, "path written unusually");
        }
        var segments = Arrays.asList(path.substring(API.length()).replace("%3A", ":").split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            var emptyWithin = segments.get(i).isEmpty() && i < segments.size() - 1;
            if (emptyWithin || !SEGMENT.matcher(segments.get(i)).matches()) {
                throw new NotReadable(HttpStatus.FORBIDDEN, "path written unusually");
            }
        }
        return segments;
    }

    private static Map<String, String> parameters(String query) throws NotReadable {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var pair = part.split("=", 2);
            try {
                var name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
                if (parameters.put(name, pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)) != null) {
                    throw new NotReadable(HttpStatus.BAD_REQUEST, "query parameter twice: " + name);
                }
            } catch (IllegalArgumentException badEscape) {
                throw new NotReadable(HttpStatus.BAD_REQUEST, "query with a bad escape");
            }
        }
        return parameters;
    }

    private JsonNode body(HttpServletRequest request) throws NotReadable, IOException {
        var bytes = request.getInputStream().readAllBytes();
        if (bytes.length == 0) {
            return null;
        }
        if (!isJson(request.getContentType())) {
            throw new NotReadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a body that is not JSON");
        }
        try {
            return json.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | JacksonException malformed) {
            throw new NotReadable(HttpStatus.BAD_REQUEST, "a body that is no JSON document");
        }
    }

    private static boolean isJson(String contentType) {
        try {
            var type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
