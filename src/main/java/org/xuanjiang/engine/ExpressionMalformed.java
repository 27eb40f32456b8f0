package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Text that cannot be read as an expression at all, from a query or from a model that is being deployed. */
final class ExpressionMalformed extends Refusal {

    ExpressionMalformed(RuntimeException cause) {
        super(Kind.INVALID, "表达式的写法不对，请检查后再试；查询和筛选条件中请填写具体的值。");
        initCause(cause);
    }
}
