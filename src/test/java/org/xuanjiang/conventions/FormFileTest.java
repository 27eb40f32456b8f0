package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.engine.FormContract;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

/** The checks of {@link FormConventionsTest} find what they are there for. */
class FormFileTest {

    private static final String FORM = """
        <form name="judge"><xj-form>
          <xj-section title="宣讲方案"><xj-facts of="plan"><xj-fact of="unitName" label="单位"></xj-fact></xj-facts></xj-section>
          <xj-hints of="hints"></xj-hints>
          <xj-history of="history"></xj-history>
          <xj-field name="decision" options="choices"></xj-field>
          <xj-field name="report.note" when="decision" is="RETURN"></xj-field>
          <xj-field name="report.held" when="plan.late" is="true"></xj-field>
          <xj-rows name="rows"><xj-field name="topic"></xj-field><xj-field name="people"></xj-field></xj-rows>
        </xj-form></form>
        """;

    @Test
    void findsNothingWrongWithARightForm() {
        assertThat(problems(FORM)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void findsWhatIsWrong(String right, String wrong, String problem) {
        assertThat(FORM).contains(right);
        assertThat(problems(FORM.replace(right, wrong))).contains(problem);
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
            arguments("name=\"judge\"", "name=\"other\"", "is not one form named judge"),
            arguments("</form>", "</form><form></form>", "is not one form named judge"),
            arguments("</xj-form>", "<script>alert(1)</script></xj-form>", "has the element script"),
            arguments("</xj-form>", "<input></xj-form>", "has the element input"),
            arguments("<xj-rows", "<xj-rows onclick=\"alert(1)\"", "has the attribute onclick"),
            arguments("<xj-rows", "<xj-rows style=\"color: red\"", "has the attribute style"),
            arguments("<xj-field", "<xj-field required", "has the attribute required"),
            arguments("<xj-field", "<xj-field maxlength=\"3\"", "has the attribute maxlength"),
            arguments("<xj-field", "<xj-field min=\"3\"", "has the attribute min"),
            arguments("</xj-form>", "意见</xj-form>", "has the text 意见"),
            arguments("宣讲方案", "Plan", "xj-section is not labelled in Chinese: Plan"),
            arguments("label=\"单位\"", "", "xj-fact is not labelled in Chinese: "),
            arguments("is=\"RETURN\"", "", "`when` and `is` belong together: report.note"),
            arguments("is=\"RETURN\"", "is=\"AGREE REJECT\"", "waits for decision to be REJECT"),
            arguments("is=\"true\"", "is=\"yes\"", "waits for plan.late to be yes"),
            arguments("when=\"decision\"", "when=\"result\"", "waits for the unknown field result"),
            arguments("of=\"plan\"", "of=\"programme\"", "shows the unknown programme of View"),
            arguments("of=\"unitName\"", "of=\"unit\"", "shows the unknown unit of PlanFacts"),
            arguments("<xj-history of=\"history\">", "<xj-history of=\"choices\">", "xj-history lacks opinion in choices"),
            arguments("options=\"choices\"", "options=\"hints\"", "offers no choices hints"),
            arguments("name=\"topic\"", "name=\"approved\"", "fills in the unknown field rows[].approved"),
            arguments("name=\"topic\"", "name=\"approved\"", "leaves nobody a way to fill in rows[].topic"),
            arguments("name=\"report.held\"", "name=\"report.note\"", "fills in the field report.note twice"),
            arguments("name=\"report.held\"", "name=\"report.note\"", "leaves nobody a way to fill in report.held"));
    }

    @Test
    void findsWhatIsWrongWithARecord() {
        assertThat(new SubmissionType(Careless.class, FormContract.rules(Careless.class)).problems()).containsExactly(
            "unlabelled has no label", "primitive is a boolean", "endless may be of any size", "list may be of any size",
            "list may hold text of any size", "rows may hold nulls", "rows is not looked into", "report is not looked into");
    }

    @Test
    void findsNothingWrongWithARightRecord() {
        assertThat(new SubmissionType(Judgement.class, FormContract.rules(Judgement.class)).problems()).isEmpty();
    }

    @Test
    void findsRulesThatDisagreeWithTheRecord() {
        ObjectNode rules = FormContract.rules(Judgement.class).deepCopy();
        rules.putArray("required").add("decision").add("rows");
        ((ObjectNode) rules.at("/properties/report/properties/note")).put("maxLength", 99).put("title", "意见");
        ((ObjectNode) rules.at("/properties/rows")).remove("maxItems");
        ((ObjectNode) rules.at("/properties/rows/items/properties/people")).put("maximum", 1);

        assertThat(new SubmissionType(Judgement.class, rules).problems()).containsExactlyInAnyOrder(
            "report is not marked as required", "report.note has the maxLength 99 and not 10", "report.note is titled 意见",
            "rows is marked as required", "rows has the maxItems  and not 3", "rows[].people has the maximum 1 and not 50");
    }

    private static List<String> problems(String html) {
        return new FormFile("judge", html, Judgement.class, View.class).problems();
    }

    enum Decision implements Labelled {
        AGREE, RETURN;

        @Override
        public String label() {
            return "同意";
        }
    }

    record Judgement(@Label("结论") @NotNull Decision decision, @Label("填报") @Valid @NotNull Report report,
                     @Label("场次") @Size(max = 3) List<@NotNull @Valid Row> rows) {
    }

    record Report(@Label("备注") @NotBlank @Size(max = 10) String note, @Label("是否举办") Boolean held) {
    }

    record Row(@Label("行标识") @Size(max = 36) String key, @Label("主题") @Size(max = 10) String topic,
               @Label("人数") @Max(50) Integer people) {
    }

    record View(PlanFacts plan, List<String> hints, List<Entry> history, List<Choice> choices) {
    }

    record PlanFacts(String unitName, boolean late) {
    }

    record Entry(String at, String personName, String act, String opinion) {
    }

    record Choice(String value, String label) {
    }

    record Careless(@NotNull @Size(max = 3) String unlabelled, @Label("是否") boolean primitive, @Label("长文") String endless,
                    @Label("清单") List<@NotNull String> list, @Label("行") @Size(max = 3) List<Row> rows, @Label("填报") Report report) {
    }
}
