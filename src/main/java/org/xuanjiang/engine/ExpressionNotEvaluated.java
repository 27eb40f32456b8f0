package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Queries and filters hold plain values: an expression in one would run as code of the program. */
final class ExpressionNotEvaluated extends Refusal {

    ExpressionNotEvaluated() {
        super(Kind.INVALID, "查询和筛选条件中不能使用表达式，请改为填写具体的值。");
    }
}
