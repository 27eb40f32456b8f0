package org.xuanjiang.conventions;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A type as JSON shows it: a record has fields, a list has elements, anything else is a value. */
record Shape(Type type) {

    Class<?> raw() {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    boolean isList() {
        return Collection.class.isAssignableFrom(raw());
    }

    boolean isRecord() {
        return raw().isRecord();
    }

    /** Of a list what it holds, of anything else the thing itself. */
    Shape element() {
        return isList() ? new Shape(((ParameterizedType) type).getActualTypeArguments()[0]) : this;
    }

    Optional<Field> component(String name) {
        return isRecord() ? fields().filter(field -> field.getName().equals(name)).findAny() : Optional.empty();
    }

    /** @param path dotted; empty for the thing itself */
    Optional<Shape> at(String path) {
        var shape = Optional.of(this);
        for (var name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            shape = shape.flatMap(parent -> parent.component(name)).map(field -> new Shape(field.getGenericType()));
        }
        return shape;
    }

    /** Every component at any depth by its path; elements of a list are written {@code sessions[].topic}. */
    Map<String, Field> components() {
        var all = new LinkedHashMap<String, Field>();
        fields().forEach(field -> {
            all.put(field.getName(), field);
            var shape = new Shape(field.getGenericType());
            if (shape.element().isRecord()) {
                var prefix = field.getName() + (shape.isList() ? "[]." : ".");
                shape.element().components().forEach((path, inner) -> all.put(prefix + path, inner));
            }
        });
        return all;
    }

    /** The fields behind the components: constraints are declared for fields. */
    private Stream<Field> fields() {
        return Arrays.stream(raw().getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    static Optional<AnnotatedType> annotatedElement(Field field) {
        return field.getAnnotatedType() instanceof AnnotatedParameterizedType generic
            ? Optional.of(generic.getAnnotatedActualTypeArguments()[0]) : Optional.empty();
    }
}
