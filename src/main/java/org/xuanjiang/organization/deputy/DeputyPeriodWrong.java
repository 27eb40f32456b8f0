package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** The days from which and until which somebody stands for another make no sense. */
public final class DeputyPeriodWrong extends Refusal {

    DeputyPeriodWrong(String message) {
        super(Kind.INVALID, message);
    }
}
