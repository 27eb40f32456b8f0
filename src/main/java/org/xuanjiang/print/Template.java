package org.xuanjiang.print;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A Mustache template of the class path. What is filled in is text: it is escaped, and characters that no XML document may hold
 * become a visible sign, so that the result is always well-formed. A name that the data lack is an error; {@code null} is nothing.
 */
public final class Template {

    private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final com.samskivert.mustache.Template compiled;

    private Template(com.samskivert.mustache.Template compiled) {
        this.compiled = compiled;
    }

    /** @param path for example {@code dossier/page.html}; <code>{{&gt; part}}</code> in it stands for {@code part.html} beside it */
    public static Template of(String path) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return new Template(Mustache.compiler().nullValue("")
            .withFormatter(value -> wellFormed(value.toString()))
            .withLoader(part -> new StringReader(read(folder + part + ".html")))
            .compile(read(path)));
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the template " + path, unreadable);
        }
    }

    /** The text with a visible sign for every character that no XML document may hold. */
    public static String wellFormed(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** @param data records, maps and lists */
    public String fill(Object data) {
        return compiled.execute(data);
    }
}
