package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.session.CheckResult;

/** What a sampled check found. */
record VerifySession(
    @Label("抽查结果") @NotNull Finding result,
    @Label(value = "说明", hint = "存疑的请写明存疑之处，便于单位核实") @Size(max = 1000) String note) {

    /** What a person can find; a check that nobody made in time ends by itself. */
    enum Finding implements Labelled {
        CONFIRMED, QUESTIONED;

        CheckResult result() {
            return CheckResult.valueOf(name());
        }

        @Override
        public String label() {
            return result().label();
        }
    }
}
