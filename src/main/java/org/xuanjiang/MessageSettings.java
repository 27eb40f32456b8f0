package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.when;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Of what leaves the house: passwords and texts go over encrypted connections only. */
final class MessageSettings {

    private static final String ON_THIS_MACHINE = "localhost|127\\.[0-9.]+|::1";

    private MessageSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            new InsecureSetting("spring.mail.password", "邮件服务器的口令会以明文发送，请设置 spring.mail.properties.mail.smtp.starttls.required=true，"
                + "或者 spring.mail.protocol=smtps", MessageSettings::sendsPasswordInTheClear),
            when("spring.mail.properties.mail.smtp.ssl.trust", "会相信任何人的证书", "*"::equals),
            when("spring.mail.properties.mail.smtps.ssl.trust", "会相信任何人的证书", "*"::equals),
            new InsecureSetting("xuanjiang.notification.webhooks", "企业微信群的地址必须是 https", MessageSettings::hasPlainWebhook),
            when("xuanjiang.base-url", "消息中的链接必须是 https", value -> !value.startsWith("https://")));
    }

    private static boolean sendsPasswordInTheClear(Environment settings) {
        var encrypted = settings.getProperty("spring.mail.protocol", "smtp").equalsIgnoreCase("smtps")
            || isOn(settings, "spring.mail.properties.mail.smtp.starttls.required") || isOn(settings, "spring.mail.properties.mail.smtp.ssl.enable")
            || isOn(settings, "spring.mail.ssl.enabled");
        return !settings.getProperty("spring.mail.password", "").isBlank() && !encrypted
            && !settings.getProperty("spring.mail.host", "").matches(ON_THIS_MACHINE);
    }

    private static boolean isOn(Environment settings, String name) {
        return settings.getProperty(name, Boolean.class, false);
    }

    private static boolean hasPlainWebhook(Environment settings) {
        return Binder.get(settings).bind("xuanjiang.notification.webhooks", Bindable.mapOf(String.class, String.class)).orElse(Map.of())
            .values().stream().anyMatch(address -> !address.startsWith("https://"));
    }
}
