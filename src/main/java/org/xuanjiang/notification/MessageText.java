package org.xuanjiang.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a message says once it has left the house: what is to be done and where, and nothing about persons. */
@Component
class MessageText {

    private static final String SIGN = "【宣讲通】";

    private final String baseUrl;

    MessageText(@Value("${xuanjiang.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /** What people typed may stand in a title; a line break in it would begin a header of its own. */
    String subject(Deliveries.Taken letter) {
        return SIGN + letter.subject().replaceAll("\\s+", " ").strip();
    }

    String letter(Deliveries.Taken letter) {
        return text(letter) + "\n\n本邮件由宣讲通自动发送，请勿回复。不想再收到此类邮件的，可以在“消息”页的“消息设置”中关闭。\n";
    }

    String group(Deliveries.Taken letter) {
        return SIGN + text(letter);
    }

    private String text(Deliveries.Taken letter) {
        var text = new StringBuilder(letter.subject());
        if (letter.body() != null) {
            text.append("\n\n").append(letter.body());
        }
        if (baseUrl.isEmpty()) {
            return text.append("\n\n请登录宣讲通办理。").toString();
        }
        return text.append("\n\n打开：").append(baseUrl).append(letter.taskId() == null ? "/camunda/app/tasklist/default/#/messages"
            : "/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + letter.taskId()).toString();
    }
}
