package org.xuanjiang.conventions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * A form and what it is about.
 *
 * @param submission what the form fills in
 * @param view       what the form shows besides
 */
record FormFile(String taskKey, String html, Class<? extends Record> submission, Class<?> view) {

    private static final Set<String> ATTRIBUTES = Set.of("name", "when", "is", "options", "of", "to", "optional", "label", "title",
        "wide", "rows", "suggest");
    private static final Map<String, Set<String>> SHOWN = Map.of(
        "xj-history", Set.of("at", "personName", "act", "opinion"),
        "xj-issues", Set.of("no", "place", "demand", "basis", "raisedBy", "answer", "open"),
        "xj-answers", Set.of("no", "place", "demand", "basis", "raisedBy", "answer", "open"),
        "xj-changes", Set.of("kind", "what", "before", "after"),
        "xj-files", Set.of("id", "name", "typeName", "size", "sha256", "picture", "title"),
        "xj-upload", Set.of("files", "accepted"),
        "xj-clashes", Set.of(),
        "xj-links", Set.of("label", "note", "address"),
        "xj-hints", Set.of());
    private static final Set<String> ELEMENTS = Stream.concat(SHOWN.keySet().stream(),
        Stream.of("form", "xj-form", "xj-section", "xj-facts", "xj-fact", "xj-table", "xj-column", "xj-field", "xj-rows", "xj-print"))
        .collect(Collectors.toUnmodifiableSet());

    /** What is wrong with the form, in words; empty when nothing is. */
    List<String> problems() {
        var body = Jsoup.parseBodyFragment(html).body();
        var problems = new ArrayList<String>();
        if (body.childrenSize() != 1 || !body.child(0).tagName().equals("form") || !body.child(0).attr("name").equals(taskKey)) {
            problems.add("is not one form named " + taskKey);
        }
        body.getAllElements().stream().filter(element -> element != body).forEach(element -> {
            markup(element, problems);
            condition(element, problems);
            shown(element, problems);
        });
        filledIn(body, problems);
        return problems;
    }

    /** Behaviour, limits and styles come from the module and the rules, never from a form. */
    private static void markup(Element element, List<String> problems) {
        if (!ELEMENTS.contains(element.tagName())) {
            problems.add("has the element " + element.tagName());
        }
        element.attributes().asList().stream().map(Attribute::getKey).filter(name -> !ATTRIBUTES.contains(name))
            .forEach(name -> problems.add("has the attribute " + name));
        if (!element.ownText().isBlank()) {
            problems.add("has the text " + element.ownText());
        }
        var words = switch (element.tagName()) {
            case "xj-section" -> element.attr("title");
            case "xj-fact", "xj-column", "xj-print" -> element.attr("label");
            default -> "中";
        };
        if (words.codePoints().noneMatch(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN)) {
            problems.add(element.tagName() + " is not labelled in Chinese: " + words);
        }
    }

    private void condition(Element element, List<String> problems) {
        var when = element.attr("when");
        if (element.hasAttr("when") != element.hasAttr("is")) {
            problems.add("`when` and `is` belong together: " + element.attr("name"));
        } else if (!when.isEmpty()) {
            var shape = new Shape(submission).at(when).or(() -> new Shape(view).at(when)).map(Shape::element);
            if (shape.isEmpty()) {
                problems.add("waits for the unknown field " + when);
            } else {
                var values = values(shape.get().raw());
                Stream.of(element.attr("is").split("\\s+")).filter(value -> !values.contains(value))
                    .forEach(value -> problems.add("waits for " + when + " to be " + value));
            }
        }
    }

    private static Set<String> values(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return Set.of("true", "false");
        }
        return type.isEnum()
            ? Stream.of(type.getEnumConstants()).map(value -> ((Enum<?>) value).name()).collect(Collectors.toSet()) : Set.of();
    }

    private void shown(Element element, List<String> problems) {
        var path = element.attr("of");
        var within = element.tagName().equals("xj-fact") || element.tagName().equals("xj-column")
            ? new Shape(view).at(element.parent().attr("of")).map(Shape::element) : Optional.of(new Shape(view));
        if (element.hasAttr("of") && within.isPresent()) {
            var shape = within.get().at(path);
            if (shape.isEmpty()) {
                problems.add("shows the unknown " + path + " of " + within.get().raw().getSimpleName());
            } else {
                SHOWN.getOrDefault(element.tagName(), Set.of()).stream()
                    .filter(part -> shape.get().element().component(part).isEmpty())
                    .forEach(part -> problems.add(element.tagName() + " lacks " + part + " in " + path));
            }
        }
        if (element.hasAttr("to") && within.isPresent() && within.get().at(element.attr("to")).isEmpty()) {
            problems.add("shows the unknown " + element.attr("to") + " of " + within.get().raw().getSimpleName());
        }
        Stream.of("options", "suggest").filter(element::hasAttr).forEach(offer -> {
            var choice = new Shape(view).at(element.attr(offer)).map(Shape::element);
            if (choice.flatMap(shape -> shape.component("value")).isEmpty() || choice.flatMap(shape -> shape.component("label")).isEmpty()) {
                problems.add("offers no choices " + element.attr(offer));
            }
        });
    }

    private void filledIn(Element body, List<String> problems) {
        var fields = new Shape(submission).components();
        var filled = new HashSet<String>();
        for (var element : body.select("xj-field, xj-rows, xj-answers, xj-upload")) {
            var rows = element.parent().closest("xj-rows");
            var path = (rows == null ? "" : rows.attr("name") + "[].") + element.attr("name");
            if (!fields.containsKey(path)) {
                problems.add("fills in the unknown field " + path);
            }
            if (!filled.add(path)) {
                problems.add("fills in the field " + path + " twice");
            }
            if (element.tagName().equals("xj-answers")) {
                filled.addAll(Set.of(path + "[].no", path + "[].answer"));
            }
            if (element.tagName().equals("xj-upload")) {
                filled.addAll(Set.of(path + "[].id", path + "[].title"));
            }
        }
        var open = new TreeSet<>(fields.keySet());
        open.removeAll(filled);
        // A record holds fields and is none itself; the key of a row travels with it unseen.
        open.removeIf(path -> fields.get(path).getType().isRecord() || path.endsWith("[].key"));
        open.forEach(path -> problems.add("leaves nobody a way to fill in " + path));
    }
}
