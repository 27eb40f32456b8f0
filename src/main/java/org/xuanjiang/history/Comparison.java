package org.xuanjiang.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two versions of a document side by side, with what differs marked in both. Passages stand in the order of the later version, those that
 * it lacks at the end.
 */
public record Comparison(CaseDocument.Version before, CaseDocument.Version after, List<Row> rows) {

    /** Longer texts are marked as a whole: nobody reads single characters in them, and finding those takes long. */
    private static final int LONGEST_BY_CHARACTER = 6_000;

    /** @param differs whether there is anything marked */
    public record Row(String label, boolean differs, List<Piece> before, List<Piece> after) {
    }

    /** @param marked whether the other version has it otherwise */
    public record Piece(String text, boolean marked) {
    }

    static Comparison of(CaseDocument.Version before, CaseDocument.Version after) {
        var earlier = new LinkedHashMap<String, CaseDocument.Passage>();
        before.passages().forEach(passage -> earlier.put(passage.key(), passage));
        var rows = new ArrayList<Row>();
        for (var passage : after.passages()) {
            rows.add(row(passage.label(), counterpart(passage, earlier), passage.text()));
        }
        earlier.values().forEach(gone -> rows.add(row(gone.label(), gone.text(), "")));
        return new Comparison(before, after, rows);
    }

    /** The text of the same key; a line that was typed anew has another key, but the same name. */
    private static String counterpart(CaseDocument.Passage passage, Map<String, CaseDocument.Passage> earlier) {
        var old = earlier.remove(passage.key());
        if (old == null) {
            var namesake = earlier.values().stream().filter(candidate -> candidate.label().equals(passage.label())).findFirst();
            old = namesake.map(found -> earlier.remove(found.key())).orElse(null);
        }
        return old == null ? "" : old.text();
    }

    private static Row row(String label, String before, String after) {
        if (before.equals(after)) {
            return new Row(label, false, whole(before, false), whole(after, false));
        }
        if (before.isEmpty() || after.isEmpty() || before.length() + after.length() > LONGEST_BY_CHARACTER) {
            return new Row(label, true, whole(before, true), whole(after, true));
        }
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(characters(before), characters(after), true).getDeltas()) {
            add(delta, delta.getSource().getLines(), left);
            add(delta, delta.getTarget().getLines(), right);
        }
        return new Row(label, true, left, right);
    }

    private static void add(AbstractDelta<String> delta, List<String> characters, List<Piece> pieces) {
        if (!characters.isEmpty()) {
            pieces.add(new Piece(String.join("", characters), delta.getType() != DeltaType.EQUAL));
        }
    }

    private static List<Piece> whole(String text, boolean marked) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, marked));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
