package org.xuanjiang.dossier.content;

import java.util.List;

/**
 * One point of the self-check (四性检测, DA/T 70-2018).
 *
 * @param aspect   真实性, 完整性, 可用性 or 安全性
 * @param checked  how many things were looked at
 * @param problems what is wrong, each naming its file; empty when the point holds
 */
public record Check(String aspect, String item, int checked, List<String> problems) {

    public Check {
        problems = List.copyOf(problems);
    }

    public boolean hasPassed() {
        return problems.isEmpty();
    }
}
