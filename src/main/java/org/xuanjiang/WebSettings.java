package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.notExactly;
import static org.xuanjiang.InsecureSetting.switchedOn;
import static org.xuanjiang.InsecureSetting.when;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** Between browser and program. */
final class WebSettings {

    private static final Duration LONGEST_IDLE = Duration.ofHours(1);
    private static final Pattern ADDRESSES = Pattern.compile("[0-9a-fA-F.:]+(\\s*,\\s*[0-9a-fA-F.:]+)*");
    private static final Pattern EVERYBODY = Pattern.compile("(.*,\\s*)?(0\\.0\\.0\\.0|::)(\\s*,.*)?");

    private WebSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            when("xuanjiang.trusted-proxies", "只能填写反向代理的具体 IP 地址，用逗号分隔",
                value -> !ADDRESSES.matcher(value).matches() || EVERYBODY.matcher(value).matches()),
            notExactly("server.forward-headers-strategy", "none", "会相信任何人发来的转发头，请删除，改用 xuanjiang.trusted-proxies"),
            when("server.tomcat.remoteip.remote-ip-header", "会相信整个内网发来的转发头，请删除，改用 xuanjiang.trusted-proxies", value -> true),
            when("server.tomcat.remoteip.protocol-header", "会相信整个内网发来的转发头，请删除，改用 xuanjiang.trusted-proxies", value -> true),
            when("server.ssl.enabled-protocols", "含有不安全的协议版本，只能使用 TLSv1.2 和 TLSv1.3",
                value -> !value.matches("(TLSv1\\.[23])(\\s*,\\s*TLSv1\\.[23])*")),
            notExactly("server.servlet.session.cookie.secure", "true", "会话 Cookie 会在未加密的连接上发送"),
            notExactly("server.servlet.session.cookie.http-only", "true", "会话 Cookie 会被页面脚本读取"),
            notExactly("server.servlet.session.cookie.same-site", "lax", "会话 Cookie 会随其他网站的请求发送"),
            when("server.servlet.session.timeout", "无操作的会话最长保留一小时", WebSettings::isTooLong),
            switchedOn("server.servlet.session.persistent", "会话会写入磁盘"),
            when("server.servlet.session.tracking-modes", "会话编号会出现在网址中", value -> !value.equalsIgnoreCase("cookie")),
            notExactly("server.error.include-stacktrace", "never", "错误信息会泄露程序内部情况"),
            notExactly("server.error.include-message", "never", "错误信息会泄露程序内部情况"),
            notExactly("server.error.include-binding-errors", "never", "错误信息会泄露程序内部情况"),
            switchedOn("server.error.include-exception", "错误信息会泄露程序内部情况"),
            when("management.endpoints.web.exposure.include", "只允许 health，其他管理端点会泄露配置或控制程序", value -> !value.equals("health")),
            when("management.endpoint.health.show-details", "健康检查会泄露内部情况", value -> !value.equalsIgnoreCase("never")),
            when("management.endpoint.health.show-components", "健康检查会泄露内部情况", value -> !value.equalsIgnoreCase("never")),
            when("management.server.port", "管理端点不得另开端口", value -> true),
            switchedOn("spring.h2.console.enabled", "数据库控制台会对外开放"),
            notExactly("camunda.bpm.webapp.csrf.enable-secure-cookie", "true", "防伪令牌会在未加密的连接上发送"),
            notExactly("camunda.bpm.webapp.csrf.enable-same-site-cookie", "true", "防伪令牌会随其他网站的请求发送"),
            notExactly("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true", "会话 Cookie 会在未加密的连接上发送"),
            switchedOn("camunda.bpm.webapp.header-security.content-type-options-disabled", "浏览器会猜测文件类型"));
    }

    private static boolean isTooLong(String value) {
        try {
            var idle = value.matches("-?\\d+") ? Duration.ofSeconds(Long.parseLong(value)) : DurationStyle.detectAndParse(value);
            return idle.isZero() || idle.isNegative() || idle.compareTo(LONGEST_IDLE) > 0;
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
