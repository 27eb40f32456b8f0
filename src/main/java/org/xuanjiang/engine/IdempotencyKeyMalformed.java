package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** The header {@code Idempotency-Key} is not 8 to 100 letters, digits, hyphens or underscores. */
final class IdempotencyKeyMalformed extends Refusal {

    IdempotencyKeyMalformed() {
        super(Kind.INVALID, "请求标识（Idempotency-Key）应为 8 至 100 位字母、数字、连字符或下划线。");
    }
}
