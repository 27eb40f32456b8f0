package org.xuanjiang.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuanjiang.kernel.Label;

/** Turns the path of a field into the words a person sees: {@code sessions[2].topic} is 第3行“宣讲主题”. */
final class FieldLabels {

    private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?");

    private FieldLabels() {
    }

    static String of(Class<? extends Record> type, String path) {
        var words = new StringBuilder();
        Class<?> current = type;
        var label = path;
        var steps = STEP.matcher(path);
        while (steps.find()) {
            var component = component(current, steps.group(1));
            if (component.isEmpty()) {
                break;
            }
            label = Optional.ofNullable(component.get().getAnnotation(Label.class)).map(Label::value).orElse(steps.group(1));
            if (steps.group(2) != null) {
                words.append('第').append(Integer.parseInt(steps.group(2)) + 1).append('行');
            }
            current = elementType(component.get());
        }
        return words.append('“').append(label).append('”').toString();
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return type.isRecord()
            ? Arrays.stream(type.getRecordComponents()).filter(component -> component.getName().equals(name)).findAny()
            : Optional.empty();
    }

    private static Class<?> elementType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return component.getType();
    }
}
