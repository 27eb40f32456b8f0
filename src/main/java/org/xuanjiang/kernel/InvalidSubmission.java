package org.xuanjiang.kernel;

import java.util.List;

/** What was typed breaks one or more rules; each problem names its field. */
public final class InvalidSubmission extends Refusal {

    private final transient List<FieldProblem> problems;

    public InvalidSubmission(List<FieldProblem> problems) {
        super(Kind.INVALID, "填写有误，请按提示修改：" + problems.get(0).message()
            + (problems.size() > 1 ? "（共 " + problems.size() + " 处）" : ""));
        this.problems = List.copyOf(problems);
    }

    public static InvalidSubmission at(String field, String message) {
        return new InvalidSubmission(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
