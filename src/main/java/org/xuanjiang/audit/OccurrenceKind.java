package org.xuanjiang.audit;

import java.util.List;
import java.util.stream.Stream;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.account.AccountEvent;

/** What the list of occurrences can be narrowed to. */
public enum OccurrenceKind implements Labelled {
    SIGN_IN("登录与退出", List.of("sign-in", "sign-out", AccountEvent.Kind.FIRST_FACTOR_PROVEN.words(),
        AccountEvent.Kind.SECOND_FACTOR_REFUSED.words(), AccountEvent.Kind.RECOVERY_CODE_USED.words())),
    REFUSAL("被拒绝的操作", List.of("refusal")),
    EXPORT("导出与下载", List.of("export")),
    ACCOUNT("账号与权限", Stream.concat(Stream.of("identity"),
        Stream.of(AccountEvent.Kind.values()).map(AccountEvent.Kind::words).filter(words -> !SIGN_IN.actions.contains(words))).toList());

    private final String label;
    private final List<String> actions;

    OccurrenceKind(String label, List<String> actions) {
        this.label = label;
        this.actions = actions;
    }

    @Override
    public String label() {
        return label;
    }

    List<String> actions() {
        return actions;
    }
}
