package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class SubmissionRulesTest {

    private final JsonNode rules = new SubmissionRules().of(SampleSubmission.class);

    @Test
    void requireWhatTheRecordRequires() {
        assertThat(rules.get("required").toString()).isEqualTo("""
            ["decision","people","rows","title"]""");
        assertThat(rules.at("/properties/place/required").toString()).isEqualTo("""
            ["floor"]""");
        assertThat(rules.at("/properties/rows/items/required").toString()).isEqualTo("""
            ["topic"]""");
    }

    @Test
    void allowNothingElse() {
        assertThat(rules.get("additionalProperties").asBoolean(true)).isFalse();
        assertThat(rules.at("/properties/rows/items/additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void giveNamesHintsAndLimits() throws JsonProcessingException {
        assertThat(property("title")).isEqualTo(json("""
            {"type": "string", "title": "标题", "description": "一句话", "minLength": 1, "maxLength": 20}"""));
        assertThat(property("people")).isEqualTo(json("""
            {"type": "integer", "format": "int32", "title": "人数", "minimum": 1, "maximum": 50}"""));
        assertThat(property("rows").get("minItems").asInt()).isEqualTo(1);
        assertThat(property("rows").get("maxItems").asInt()).isEqualTo(3);
    }

    @Test
    void tellDatesTimesAndChoicesApart() throws JsonProcessingException {
        assertThat(property("day").get("format").asText()).isEqualTo("date");
        assertThat(property("time").get("format").asText()).isEqualTo("time");
        assertThat(property("held").get("type").asText()).isEqualTo("boolean");
        assertThat(property("decision")).isEqualTo(json("""
            {"type": "string", "title": "结论", "enum": ["AGREE", "RETURN"], "x-labels": {"AGREE": "同意", "RETURN": "退回"}}"""));
        assertThat(property("kinds").at("/items/x-labels/RETURN").asText()).isEqualTo("退回");
    }

    /** Through its text: the generator's numbers are long ones, which are unequal to the parser's. */
    private JsonNode property(String name) throws JsonProcessingException {
        return json(rules.at("/properties/" + name).toString());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text);
    }
}
