package org.xuanjiang.dossier.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanjiang.print.Template;

/** Draws a model as it was laid out, what was walked in blue, what still waits in amber. */
final class PathPicture {

    private static final Template PICTURE = Template.of("dossier/path.svg");
    private static final double MARGIN = 20;
    private static final double LINE = 14;
    private static final double CHARACTER = 12;

    private PathPicture() {
    }

    static String draw(Walk walk) {
        var corners = Stream.concat(walk.shapes().stream().flatMap(shape -> Stream.of(shape.bounds(), shape.label())),
            walk.edges().stream().map(Walk.Edge::label)).filter(bounds -> bounds != null).toList();
        var left = corners.stream().mapToDouble(Walk.Bounds::x).min().orElse(0) - MARGIN;
        var top = corners.stream().mapToDouble(Walk.Bounds::y).min().orElse(0) - MARGIN;
        var right = corners.stream().mapToDouble(bounds -> bounds.x() + bounds.width()).max().orElse(0) + MARGIN;
        var bottom = corners.stream().mapToDouble(bounds -> bounds.y() + bounds.height()).max().orElse(0) + MARGIN;
        var drawn = new ArrayList<Figure>();
        // What lies inside a subprocess or on the edge of a task must not be covered by it.
        walk.shapes().stream().filter(shape -> shape.kind() == Walk.Kind.SUBPROCESS).forEach(shape -> drawn.add(shape(shape, walk)));
        walk.edges().forEach(edge -> drawn.add(edge(edge, walk)));
        walk.shapes().stream().filter(shape -> shape.kind() != Walk.Kind.SUBPROCESS)
            .sorted(Comparator.comparing(shape -> shape.kind() == Walk.Kind.EVENT)).forEach(shape -> drawn.add(shape(shape, walk)));
        return PICTURE.fill(Map.of("title", walk.name() + "（模型第 " + walk.version() + " 版）", "box",
            number(left) + " " + number(top) + " " + number(right - left) + " " + number(bottom - top), "width", number(right - left),
            "height", number(bottom - top), "figures", drawn));
    }

    private static Figure edge(Walk.Edge edge, Walk walk) {
        var points = edge.points().stream().map(point -> number(point[0]) + "," + number(point[1])).collect(Collectors.joining(" "));
        var state = !edge.flow() ? "association" : walk.walked().contains(edge.element()) ? "flow walked" : "flow";
        var marker = !edge.flow() ? "" : walk.walked().contains(edge.element()) ? "url(#walked)" : "url(#arrow)";
        var line = new Line(points, marker);
        return new Figure(state, edge.name(), null, line, null, edge.label() == null ? List.of() : words(edge.name(), edge.label(), false));
    }

    private static Figure shape(Walk.Shape shape, Walk walk) {
        var bounds = shape.bounds();
        var count = walk.visits().getOrDefault(shape.element(), 0);
        var state = shape.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + (walk.open().contains(shape.element()) ? " open" : count > 0 ? " walked" : "");
        var tip = (shape.name().isEmpty() ? shape.element() : shape.name()) + (count > 0 ? "：经过 " + count + " 次" : "：未经过");
        var middle = new double[] {bounds.x() + bounds.width() / 2, bounds.y() + bounds.height() / 2};
        return switch (shape.kind()) {
            case START, END, EVENT -> new Figure(state, tip, new Circle(number(middle[0]), number(middle[1]), number(bounds.width() / 2),
                number(bounds.width() / 2 - 3.5), shape.kind() == Walk.Kind.EVENT), null, null, words(shape.name(), shape.label(), false))
                .with(sign(shape, middle)).with(times(count, bounds));
            case EXCLUSIVE, PARALLEL -> new Figure(state, tip, null, new Line(diamond(bounds), ""), null,
                words(shape.name(), shape.label(), false)).with(sign(shape, middle)).with(timesBelow(count, bounds));
            case NOTE -> new Figure(state, tip, null, null, box(bounds, 0), words(shape.name(), bounds, true));
            case SUBPROCESS -> new Figure(state, tip, null, null, box(bounds, 10),
                words(shape.name(), new Walk.Bounds(bounds.x(), bounds.y() + 4, bounds.width(), LINE), false)).with(times(count, bounds));
            default -> new Figure(state, tip, null, null, box(bounds, 8), words(shape.name(), bounds, true)).with(sign(shape, middle))
                .with(times(count, bounds));
        };
    }

    private static Box box(Walk.Bounds bounds, int radius) {
        return new Box(number(bounds.x()), number(bounds.y()), number(bounds.width()), number(bounds.height()), String.valueOf(radius));
    }

    private static String diamond(Walk.Bounds bounds) {
        var x = bounds.x() + bounds.width() / 2;
        var y = bounds.y() + bounds.height() / 2;
        return Stream.of(new double[] {x, bounds.y()}, new double[] {bounds.x() + bounds.width(), y},
            new double[] {x, bounds.y() + bounds.height()}, new double[] {bounds.x(), y}, new double[] {x, bounds.y()})
            .map(point -> number(point[0]) + "," + number(point[1])).collect(Collectors.joining(" "));
    }

    /** In the middle of an event or a gateway, and in the corner of a task: one character that says its kind. */
    private static Word sign(Walk.Shape shape, double[] middle) {
        var text = switch (shape.kind()) {
            case EXCLUSIVE -> "×";
            case PARALLEL -> "+";
            case USER_TASK -> "人";
            case CALL -> "调";
            case TASK -> "自";
            default -> switch (shape.sign()) {
                case "timer" -> "时";
                case "message" -> "信";
                case "error" -> "错";
                case "escalation" -> "升";
                case "terminate" -> "止";
                case "signal" -> "号";
                case "conditional" -> "条";
                default -> "";
            };
        };
        if (text.isEmpty()) {
            return null;
        }
        var task = shape.kind() == Walk.Kind.USER_TASK || shape.kind() == Walk.Kind.CALL || shape.kind() == Walk.Kind.TASK;
        return task ? new Word("kind", number(shape.bounds().x() + 5), number(shape.bounds().y() + 14), text + (shape.multiple() ? "≡" : ""))
            : new Word("sign", number(middle[0]), number(middle[1] + 5), text);
    }

    private static Word times(int count, Walk.Bounds bounds) {
        return count < 2 ? null : new Word("times", number(bounds.x() + bounds.width()), number(bounds.y() - 3), "×" + count);
    }

    /** Names of gateways stand above them. */
    private static Word timesBelow(int count, Walk.Bounds bounds) {
        return count < 2 ? null : new Word("times", number(bounds.x() + 8), number(bounds.y() + bounds.height() + 2), "×" + count);
    }

    /** Wraps a name into the width at hand, and puts it into the middle of the height when asked to. */
    private static List<Word> words(String name, Walk.Bounds bounds, boolean centred) {
        if (bounds == null || name.isEmpty()) {
            return List.of();
        }
        var perLine = Math.max(4, (int) ((Math.max(bounds.width(), 92) - 8) / CHARACTER));
        var lines = new ArrayList<String>();
        for (var start = 0; start < name.length(); start += perLine) {
            lines.add(name.substring(start, Math.min(name.length(), start + perLine)));
        }
        var first = centred ? bounds.y() + bounds.height() / 2 - lines.size() * LINE / 2 + LINE - 3 : bounds.y() + LINE - 3;
        var words = new ArrayList<Word>();
        for (var i = 0; i < lines.size(); i++) {
            words.add(new Word("name", number(bounds.x() + bounds.width() / 2), number(first + i * LINE), lines.get(i)));
        }
        return words;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** One thing on the drawing: a circle, a line or a box, with words. */
    private record Figure(String state, String tip, Circle circle, Line line, Box box, List<Word> words) {

        Figure with(Word word) {
            return word == null ? this : new Figure(state, tip, circle, line, box, Stream.concat(words.stream(), Stream.of(word)).toList());
        }
    }

    private record Circle(String x, String y, String radius, String inner, boolean doubled) {
    }

    private record Line(String points, String marker) {
    }

    private record Box(String x, String y, String width, String height, String radius) {
    }

    private record Word(String place, String x, String y, String text) {
    }
}
