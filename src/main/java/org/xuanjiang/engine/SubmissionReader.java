package org.xuanjiang.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * Reads a submission strictly: unknown or doubled fields, wrong types and control characters are refused, and the record's
 * constraints must hold. Every problem names its field.
 */
@Component
class SubmissionReader {

    /** Four digits of year and no more: databases know fewer years than Java. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
        .appendValue(ChronoField.YEAR, 4).appendPattern("-MM-dd").toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT);

    private final ObjectMapper json = JsonMapper.builder()
        .addModule(new SimpleModule()
            .addDeserializer(String.class, new TidyText())
            .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, DAY, LocalDate::from))
            .addDeserializer(LocalTime.class, new IsoText<>(LocalTime.class, TIME, LocalTime::from)))
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
    private final Validator validator;

    SubmissionReader(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidSubmission naming every field that breaks a rule */
    <S extends Record> S read(String document, Class<S> type) {
        S submission;
        try {
            submission = json.readValue(document, type);
        } catch (JsonMappingException wrong) {
            throw misread(wrong, type);
        } catch (JsonProcessingException wrong) {
            throw InvalidSubmission.at("", "提交的内容不是有效的 JSON，请刷新页面后重新填写。");
        }
        if (submission == null) {
            throw new SubmissionMissing();
        }
        var violations = validator.validate(submission);
        if (!violations.isEmpty()) {
            throw new InvalidSubmission(violations.stream()
                .map(violation -> problem(violation, type))
                .sorted(Comparator.comparing(FieldProblem::field))
                .collect(Collectors.toList()));
        }
        return submission;
    }

    private static FieldProblem problem(ConstraintViolation<?> violation, Class<? extends Record> type) {
        // Bean Validation has a name of its own for what lies in a list.
        var path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new FieldProblem(path, FieldLabels.of(type, path) + violation.getMessage() + "。");
    }

    private static InvalidSubmission misread(JsonMappingException wrong, Class<? extends Record> type) {
        var path = path(wrong);
        if (wrong instanceof UnrecognizedPropertyException) {
            return InvalidSubmission.at(path, "没有名为“" + path + "”的填写项，请刷新页面后重新填写。");
        }
        if (path.isEmpty()) {
            return InvalidSubmission.at("", "提交的内容格式不对，请刷新页面后重新填写。");
        }
        return InvalidSubmission.at(path, FieldLabels.of(type, path) + "的格式不对，请按示例重新填写。");
    }

    private static String path(JsonMappingException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** Text without blanks around it; blank text is no text. Control characters, which PostgreSQL cannot store, are refused. */
    private static final class TidyText extends StdScalarDeserializer<String> {

        TidyText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText().strip();
            if (text.codePoints().anyMatch(TidyText::unstorable)) {
                return (String) context.handleWeirdStringValue(String.class, "", "control character");
            }
            return text.isEmpty() ? null : text;
        }

        private static boolean unstorable(int character) {
            var control = Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
            return control || Character.getType(character) == Character.SURROGATE;
        }
    }

    /** Dates and times as a form writes them; the library's own readers would also take arrays and whole timestamps. */
    private static final class IsoText<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient DateTimeFormatter format;
        private final transient TemporalQuery<T> query;

        IsoText(Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
            super(type);
            this.type = type;
            this.format = format;
            this.query = query;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            var text = parser.getText().strip();
            try {
                return text.isEmpty() ? null : format.parse(text, query);
            } catch (DateTimeParseException wrong) {
                return type.cast(context.handleWeirdStringValue(type, text, "not written as %s", format));
            }
        }
    }
}
