package org.xuanjiang.web.fence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What the engine says when it refuses or fails, as people are told: in Chinese, without names of classes, without SQL. What our
 * own rules have said inside the engine is kept word for word; anything else is said by the status alone.
 */
record EngineError(HttpStatus status, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<HttpStatus, String> BY_STATUS = Map.of(
        HttpStatus.BAD_REQUEST, "提交的内容不符合要求，没有执行。请核对后重试；仍不成功的，请联系系统管理员。",
        HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录后再办理。",
        HttpStatus.FORBIDDEN, "您没有这项操作的权限，没有执行。如确有需要，请联系安全管理员。",
        HttpStatus.NOT_FOUND, "没有找到这一项：它可能已经办结或者删除，也可能不属于您的单位。请刷新页面。",
        HttpStatus.CONFLICT, "该内容已经存在，或者刚刚被他人改动，没有执行。请刷新页面后重试。");
    private static final String OTHER_REQUEST = "请求的格式或地址不对，没有执行。请刷新页面后重试。";
    private static final String FAILURE = "系统出现意外错误，请稍后再试；如仍不成功，请联系系统管理员。";
    /** The engine puts its own words before ours when its listeners refuse. */
    private static final Pattern OURS = Pattern.compile("[“《（【]?\\p{IsHan}.*", Pattern.DOTALL);
    /** Two foreign words in a row, or a class: not a sentence of ours, whatever name somebody has typed into it. */
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{2,} +[A-Za-z]{2,}|[A-Za-z]Exception\\b|[a-z]\\.[A-Z]");
    /** Its words for something that is not there, and for an id it does not take: to the engine both are failures of its own. */
    private static final String NOT_THERE = "NullValueException";
    private static final String BAD_ID = "is not a valid resource identifier";

    static EngineError of(int status, byte[] body) {
        var said = said(body);
        var known = HttpStatus.resolve(status) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(status);
        if (known.is5xxServerError() && said.message().contains(BAD_ID)) {
            return new EngineError(HttpStatus.BAD_REQUEST, "账号只能由字母、数字、点、横线和下划线组成，至少两位，以字母或者数字开头。");
        }
        var told = known.is5xxServerError() && said.type().equals(NOT_THERE) ? HttpStatus.NOT_FOUND : known;
        var ours = OURS.matcher(said.message());
        if (told.is4xxClientError() && ours.find() && !FOREIGN.matcher(ours.group()).find()) {
            return new EngineError(told, ours.group());
        }
        return new EngineError(told, BY_STATUS.getOrDefault(told, told.is4xxClientError() ? OTHER_REQUEST : FAILURE));
    }

    private static Said said(byte[] body) {
        try {
            var document = JSON.readTree(body);
            return new Said(document.path("type").asText(), document.path("message").asText());
        } catch (IOException notJson) {
            return new Said("", "");
        }
    }

    private record Said(String type, String message) {
    }
}
