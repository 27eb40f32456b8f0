package org.xuanjiang.delegation;

import java.util.List;
import org.xuanjiang.kernel.Refusal;

/** A review ends when all who were added to it have signed. */
public final class CountersignaturesAwaited extends Refusal {

    CountersignaturesAwaited(List<String> names) {
        super(Kind.CONFLICT, "还在等待" + String.join("、", names) + "会签，会签齐了才能提交。不再需要的，请写明理由撤回会签。");
    }
}
