package org.xuanjiang.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name that means the same on every system and hides nothing. */
final class FileName {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "文件";
    /** Controls, marks that turn the direction of writing, halves of characters, and what no character has been given yet. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern PATHLIKE = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.\\p{Zs}]+|[\\s.\\p{Zs}]+$");
    /** Devices of Windows, with whatever ending. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private FileName() {
    }

    /** @param name as it came; {@code null} and nonsense become 文件 */
    static String safe(String name) {
        var seen = UNSEEN.matcher(Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)).replaceAll("");
        var plain = EDGES.matcher(PATHLIKE.matcher(seen).replaceAll("_")).replaceAll("");
        var named = plain.replace("_", "").isBlank() ? NAMELESS : plain;
        return shortened(RESERVED.matcher(named).matches() ? "_" + named : named);
    }

    /** The name with the ending of what is really inside. */
    static String of(String name, FileType type) {
        var safe = safe(name);
        var dot = safe.lastIndexOf('.');
        var ending = dot < 0 ? "" : safe.substring(dot + 1);
        if (type.endings().stream().anyMatch(ending::equalsIgnoreCase)) {
            return safe;
        }
        // Only an ending that promises something else goes; "2022.12.20 现场" keeps its date.
        var stem = FileType.promisedBy(safe).isPresent() ? safe.substring(0, dot) : safe;
        return shortened(safe(stem) + "." + type.ending());
    }

    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
