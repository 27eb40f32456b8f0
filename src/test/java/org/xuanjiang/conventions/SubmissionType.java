package org.xuanjiang.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

/** The record of a submission and the marks that a form takes from its rules. */
record SubmissionType(Class<? extends Record> type, JsonNode rules) {

    private static final Set<Class<?>> VALUES = Set.of(String.class, Integer.class, Boolean.class, LocalDate.class, LocalTime.class);

    /** What is wrong with the record or its rules, in words; empty when nothing is. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        new Shape(type).components().forEach((path, component) -> {
            declared(path, component, problems);
            marked(path, component, problems);
        });
        return problems;
    }

    private static void declared(String path, Field component, List<String> problems) {
        var shape = new Shape(component.getGenericType());
        var label = component.getAnnotation(Label.class);
        if (label == null || label.value().isBlank()) {
            problems.add(path + " has no label");
        }
        var value = shape.element().raw();
        if (!VALUES.contains(value) && !value.isRecord() && !Labelled.class.isAssignableFrom(value)) {
            // A missing primitive is refused as malformed instead of as missing, and the rules do not mark it.
            problems.add(path + " is a " + value.getSimpleName());
        }
        if ((shape.raw() == String.class || shape.isList()) && !component.isAnnotationPresent(Size.class)) {
            problems.add(path + " may be of any size");
        }
        if (shape.isRecord() && !component.isAnnotationPresent(Valid.class)) {
            problems.add(path + " is not looked into");
        }
        Shape.annotatedElement(component).ifPresent(element -> {
            if (!isRequired(element)) {
                problems.add(path + " may hold nulls");
            }
            if (value.isRecord() && !element.isAnnotationPresent(Valid.class)) {
                problems.add(path + " is not looked into");
            }
            if (value == String.class && !element.isAnnotationPresent(Size.class)) {
                problems.add(path + " may hold text of any size");
            }
        });
    }

    private void marked(String path, Field component, List<String> problems) {
        var schema = rules.at(pointer(path));
        var name = path.substring(path.lastIndexOf('.') + 1);
        var parent = path.contains(".") ? rules.at(pointer(path.substring(0, path.lastIndexOf('.')))) : rules;
        var marked = Stream.of(parent.path("required")).flatMap(names -> names.valueStream()).anyMatch(one -> one.asText().equals(name));
        if (marked != isRequired(component)) {
            problems.add(path + (marked ? " is marked as required" : " is not marked as required"));
        }
        var text = component.getType() == String.class;
        var size = component.getAnnotation(Size.class);
        var expected = Map.of(
            text ? "maxLength" : "maxItems", limit(size, Size::max),
            "minimum", limit(component.getAnnotation(Min.class), Min::value),
            "maximum", limit(component.getAnnotation(Max.class), Max::value));
        expected.forEach((keyword, limit) -> {
            if (!Objects.equals(limit, schema.path(keyword).asText(""))) {
                problems.add(path + " has the " + keyword + " " + schema.path(keyword).asText("") + " and not " + limit);
            }
        });
        var label = component.getAnnotation(Label.class);
        if (label != null && !schema.path("title").asText().equals(label.value())) {
            problems.add(path + " is titled " + schema.path("title").asText());
        }
    }

    private static String pointer(String path) {
        return "/properties/" + path.replace("[]", "/items").replace(".", "/properties/");
    }

    private static <A extends Annotation> String limit(A constraint, Function<A, Number> value) {
        return constraint == null ? "" : value.apply(constraint).toString();
    }

    private static boolean isRequired(AnnotatedElement element) {
        return element.isAnnotationPresent(NotNull.class) || element.isAnnotationPresent(NotBlank.class)
            || element.isAnnotationPresent(NotEmpty.class);
    }
}
