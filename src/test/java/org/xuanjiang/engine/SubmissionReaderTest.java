package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.support.Example;

class SubmissionReaderTest {

    private final SubmissionReader reader =
        new SubmissionReader(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void readsEveryKindOfField() {
        assertThat(read(SampleSubmission.example().toString())).isEqualTo(new SampleSubmission(SampleSubmission.Decision.AGREE, "二十大精神",
            null, 3, true, LocalDate.of(2022, 12, 8), LocalTime.of(14, 30), null,
            List.of(new SampleSubmission.Row("班前会", null)), List.of(SampleSubmission.Decision.RETURN)));
    }

    @Test
    void keepsMarkupAndExpressionsAsTheyAre() {
        var text = "<script>alert(1)</script> ${1+1} {{1+1}} #{x}\n第二行";
        assertThat(read(with("note", quoted(text))).note()).isEqualTo(text);
    }

    @Test
    void takesBlanksAroundATextAwayAndBlankTextForNone() {
        assertThat(read(with("note", "\"  议程 \\u3000\"")).note()).isEqualTo("议程");
        assertThat(read(with("note", "\" \\u3000\\n\"")).note()).isNull();
        assertThat(read(with("day", "\"\"")).day()).isNull();
        assertRefused(with("title", "\"   \""), "title", "“标题”为必填项，请填写。");
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void refusesWrongValuesAndNamesTheField(String field, String json, String path, String label) {
        assertRefused(with(field, json), path, label + "的格式不对，请按示例重新填写。");
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
            arguments("title", "3", "title", "“标题”"),
            arguments("title", "true", "title", "“标题”"),
            arguments("title", "[\"a\"]", "title", "“标题”"),
            arguments("title", "{\"a\": 1}", "title", "“标题”"),
            arguments("title", "\"\\u0000\"", "title", "“标题”"),
            arguments("title", "\"a\\u0007b\"", "title", "“标题”"),
            arguments("title", "\"a\\ud800b\"", "title", "“标题”"),
            arguments("people", "\"3\"", "people", "“人数”"),
            arguments("people", "\"\"", "people", "“人数”"),
            arguments("people", "3.5", "people", "“人数”"),
            arguments("people", "3.0", "people", "“人数”"),
            arguments("people", "99999999999", "people", "“人数”"),
            arguments("people", "true", "people", "“人数”"),
            arguments("held", "null", "held", "“已举办”"),
            arguments("held", "\"true\"", "held", "“已举办”"),
            arguments("held", "1", "held", "“已举办”"),
            arguments("decision", "0", "decision", "“结论”"),
            arguments("decision", "\"0\"", "decision", "“结论”"),
            arguments("decision", "\"同意\"", "decision", "“结论”"),
            arguments("decision", "\"\"", "decision", "“结论”"),
            arguments("day", "\"2022-02-30\"", "day", "“日期”"),
            arguments("day", "\"2022-12-08T00:00:00Z\"", "day", "“日期”"),
            arguments("day", "\"+12022-12-08\"", "day", "“日期”"),
            arguments("day", "\"2022-1-8\"", "day", "“日期”"),
            arguments("day", "19334", "day", "“日期”"),
            arguments("day", "[2022, 12, 8]", "day", "“日期”"),
            arguments("time", "\"25:00\"", "time", "“时间”"),
            arguments("time", "\"14:30:00.123456789\"", "time", "“时间”"),
            arguments("time", "[14, 30]", "time", "“时间”"),
            arguments("place", "[]", "place", "“地点”"),
            arguments("place", "\"\"", "place", "“地点”"),
            arguments("place", "\"六楼\"", "place", "“地点”"),
            arguments("place", "{\"floor\": \"6\"}", "place.floor", "“楼层”"),
            arguments("rows", "{}", "rows", "“场次”"),
            arguments("rows", "\"\"", "rows", "“场次”"),
            arguments("rows", "[3]", "rows[0]", "第1行“场次”"),
            arguments("rows", "[{\"topic\": \"a\"}, {\"topic\": 4}]", "rows[1].topic", "第2行“宣讲主题”"),
            arguments("kinds", "[1]", "kinds[0]", "第1行“形式”"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void refusesBrokenRulesAndNamesTheField(String field, String json, String path, String message) {
        assertRefused(with(field, json), path, message);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
            arguments("decision", "null", "decision", "“结论”为必填项，请填写。"),
            arguments("title", quoted("长".repeat(21)), "title", "“标题”最多 20 个字（行），请精简。"),
            arguments("note", quoted("a".repeat(100_000)), "note", "“说明”最多 1000 个字（行），请精简。"),
            arguments("people", "0", "people", "“人数”不能小于 1。"),
            arguments("people", "51", "people", "“人数”不能大于 50。"),
            arguments("place", "{}", "place.floor", "“楼层”为必填项，请填写。"),
            arguments("rows", "[]", "rows", "“场次”至少填写一项。"),
            arguments("rows", "[{\"topic\": \"a\"}, {}]", "rows[1].topic", "第2行“宣讲主题”为必填项，请填写。"));
    }

    @Test
    void refusesEmptyRowsAndChoices() {
        assertRefused(with("rows", "[null]"), "rows[0]", "第1行“场次”为必填项，请填写。");
        assertRefused(with("kinds", "[null]"), "kinds[0]", "第1行“形式”为必填项，请填写。");
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        assertThat(problems("{\"held\": true}")).extracting(FieldProblem::field)
            .containsExactly("decision", "people", "rows", "title");
    }

    @Test
    void refusesUnknownFields() {
        assertRefused(with("approved", "true"), "approved", "没有名为“approved”的填写项，请刷新页面后重新填写。");
        assertRefused(with("rows", "[{\"topic\": \"a\", \"approved\": true}]"), "rows[0].approved",
            "没有名为“rows[0].approved”的填写项，请刷新页面后重新填写。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "\"text\"", "{", "{'title': 'a'}", "{\"title\": \"a\", \"title\": \"b\"}",
        "{\"title\": \"raw\u0001control\"}", "{} {}", "{} x", "{\"title\": NaN}", "// comment\n{}"})
    void refusesWhatIsNotOneObject(String document) {
        assertThat(refusal(document)).hasMessageMatching("[\\s\\S]*[\\u4e00-\\u9fff][\\s\\S]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"parts\":[", "{\"unknown\":{\"a\":["})
    void refusesWhatIsNestedTooDeeply(String level) {
        assertThat(refusal("{\"rows\":[" + level.repeat(10_000))).isInstanceOf(InvalidSubmission.class);
    }

    private SampleSubmission read(String document) {
        return reader.read(document, SampleSubmission.class);
    }

    private Refusal refusal(String document) {
        return catchThrowableOfType(Refusal.class, () -> read(document));
    }

    private List<FieldProblem> problems(String document) {
        var refusal = refusal(document);
        assertThat(refusal).isInstanceOf(InvalidSubmission.class);
        return ((InvalidSubmission) refusal).problems();
    }

    private void assertRefused(String document, String field, String message) {
        assertThat(problems(document)).containsExactly(new FieldProblem(field, message));
    }

    private static String with(String field, String json) {
        return SampleSubmission.example().withJson(field, json).toString();
    }

    private static String quoted(String text) {
        return Example.empty().with("text", text).document().get("text").toString();
    }
}
