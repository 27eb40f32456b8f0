package org.xuanjiang.engine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.support.Example;

/** Every kind of field that a submission may have. */
record SampleSubmission(
    @Label("结论") @NotNull Decision decision,
    @Label(value = "标题", hint = "一句话") @NotBlank @Size(max = 20) String title,
    @Label("说明") @Size(max = 1000) String note,
    @Label("人数") @NotNull @Min(1) @Max(50) Integer people,
    @Label("已举办") boolean held,
    @Label("日期") LocalDate day,
    @Label("时间") LocalTime time,
    @Label("地点") @Valid Place place,
    @Label("场次") @NotEmpty @Size(max = 3) List<@NotNull @Valid Row> rows,
    @Label("形式") List<@NotNull Decision> kinds) {

    static Example example() {
        return Example.empty().with("decision", "AGREE").with("title", "二十大精神").with("people", 3).with("held", true)
            .with("day", "2022-12-08").with("time", "14:30").withJson("rows", "[{\"topic\": \"班前会\"}]")
            .withJson("kinds", "[\"RETURN\"]");
    }

    enum Decision implements Labelled {
        AGREE("同意"),
        RETURN("退回");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Place(@Label("楼层") @NotNull Integer floor) {
    }

    record Row(@Label("宣讲主题") @NotBlank @Size(max = 20) String topic, @Label("分场") List<@NotNull @Valid Part> parts) {
    }

    record Part(@Label("分场主题") @NotBlank String topic) {
    }
}
