package org.xuanjiang.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.ConfigFunction;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

/** The rules of a submission as JSON Schema, made from the same record that reads it: form and server cannot disagree. */
@Component
class SubmissionRules {

    private final SchemaGenerator generator;
    private final Map<Class<?>, JsonNode> byType = new ConcurrentHashMap<>();

    SubmissionRules() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
            .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forFields()
            .withTitleResolver(label(Label::value))
            .withDescriptionResolver(label(Label::hint));
        builder.forTypesInGeneral().withTypeAttributeOverride((schema, scope, context) ->
            labels(scope.getType().getErasedType(), schema));
        generator = new SchemaGenerator(builder.build());
    }

    JsonNode of(Class<? extends Record> submission) {
        return byType.computeIfAbsent(submission, generator::generateSchema);
    }

    private static ConfigFunction<FieldScope, String> label(Function<Label, String> part) {
        return field -> Optional.ofNullable(field.getAnnotationConsideringFieldAndGetter(Label.class))
            .map(part).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static void labels(Class<?> type, ObjectNode schema) {
        if (type.isEnum() && Labelled.class.isAssignableFrom(type)) {
            var labels = schema.putObject("x-labels");
            for (var value : type.getEnumConstants()) {
                labels.put(((Enum<?>) value).name(), ((Labelled) value).label());
            }
        }
    }
}
