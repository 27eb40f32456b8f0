package org.xuanjiang;

import java.util.List;

/** Settings without which, or with which, the program does not start; the message names them all. */
class MissingSettings extends RuntimeException {

    MissingSettings(String message) {
        super(message);
    }

    static MissingSettings insecure(List<String> findings) {
        return new MissingSettings(named(findings));
    }

    static String named(List<String> findings) {
        return "以下设置不安全，程序不启动：" + String.join("；", findings) + "。说明见 docs/operations.md。";
    }
}
