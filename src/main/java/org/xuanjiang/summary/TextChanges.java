package org.xuanjiang.summary;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xuanjiang.plan.PlanChange;

/** What a later version of a long text changes, paragraph by paragraph. */
public final class TextChanges {

    private TextChanges() {
    }

    /**
     * @param what   name of the text, in Chinese
     * @param before may be {@code null} for no text, and so may {@code after}
     */
    public static Stream<PlanChange> of(String what, String before, String after) {
        return DiffUtils.diff(paragraphs(before), paragraphs(after)).getDeltas().stream().map(delta -> change(what, delta));
    }

    /** The same for something short that changes as a whole. */
    public static Stream<PlanChange> ofWhole(String what, String before, String after) {
        return Objects.equals(before, after) ? Stream.empty()
            : Stream.of(new PlanChange(PlanChange.Kind.CHANGED, what, before, after));
    }

    private static PlanChange change(String what, AbstractDelta<String> delta) {
        var before = String.join("\n", delta.getSource().getLines());
        var after = String.join("\n", delta.getTarget().getLines());
        return switch (delta.getType()) {
            case INSERT -> new PlanChange(PlanChange.Kind.ADDED, at(what, delta.getTarget().getPosition()), null, after);
            case DELETE -> new PlanChange(PlanChange.Kind.REMOVED, at("原" + what, delta.getSource().getPosition()), before, null);
            case CHANGE, EQUAL -> new PlanChange(PlanChange.Kind.CHANGED, at(what, delta.getTarget().getPosition()), before, after);
        };
    }

    private static String at(String what, int index) {
        return what + "第" + (index + 1) + "段";
    }

    private static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
