package org.xuanjiang.audit;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xuanjiang.organization.account.AccountEvent;

/** Says in Chinese what entries of the trail say in the terms of the program; what is unknown stays as it is. */
final class OccurrenceWords {

    private static final Map<String, String> ACTIONS = Map.of("sign-in", "登录", "sign-out", "退出", "refusal", "操作被拒绝", "export", "导出",
        "identity", "账号或权限数据变更");
    private static final Map<String, String> OUTCOMES = Map.of("done", "成功", "403", "无权办理", "409", "与当前状态不符",
        "refused BadCredentialsException", "用户名或口令错误", "refused LockedException", "失败过多，暂停登录",
        "refused DisabledException", "账号已停用", "refused AddressBlocked", "该地址失败过多，暂停登录");
    /** Those that the pages of accounts do not name. */
    private static final Map<AccountEvent.Kind, String> UNLABELLED = Map.of(AccountEvent.Kind.PASSWORD_CHANGED, "修改口令",
        AccountEvent.Kind.PASSWORD_RESET, "重置口令", AccountEvent.Kind.FIRST_FACTOR_PROVEN, "口令核对通过，待双因素",
        AccountEvent.Kind.SECOND_FACTOR_REFUSED, "双因素核对");
    /** Method and path as they were asked for; no request matches two of them. */
    private static final Map<Pattern, String> REQUESTS = Map.ofEntries(
        request("POST /api/tasks/.*/complete", "提交任务"), request("PUT /api/tasks/.*/draft", "保存草稿"), request("GET /api/tasks/.*", "打开任务"),
        request("POST /api/campaigns/.+", "变更活动"), request("POST /api/campaigns", "发起活动"), request("\\w+ /api/plans/.*", "方案"),
        request("GET /api/supervision/register\\.xlsx", "宣讲场次台账"), request("GET /api/supervision/matrix\\.xlsx", "宣讲覆盖情况表"),
        request("\\w+ /api/supervision/[^.]*", "督办"), request("GET /api/trail/export", "留痕文件"), request("GET /api/trail/anchors", "锚文件"),
        request("\\w+ /api/(?:trail/(?!export|anchors)|health-check).*", "审计"), request("\\w+ /camunda/api/.*", "流程引擎接口"));

    private static final Map<String, String> IDENTITIES = Map.of("act_id_user", "账号", "act_id_group", "角色", "act_id_membership", "角色成员",
        "act_id_info", "账号附加信息", "act_id_tenant", "单位", "act_id_tenant_member", "单位成员", "act_ru_authorization", "授权");

    private OccurrenceWords() {
    }

    static String action(String action) {
        return Optional.ofNullable(ACTIONS.get(action)).or(() -> Stream.of(AccountEvent.Kind.values())
            .filter(kind -> kind.words().equals(action)).findAny()
            .map(kind -> kind.label() == null ? UNLABELLED.getOrDefault(kind, action) : kind.label())).orElse(action);
    }

    /** @return empty for a session, which says nothing by itself */
    static String object(String object) {
        var table = object.split(" ", 2)[0];
        if (IDENTITIES.containsKey(table)) {
            return IDENTITIES.get(table) + object.substring(table.length());
        }
        return object.equals("session") ? "" : REQUESTS.entrySet().stream().filter(request -> request.getKey().matcher(object).matches())
            .map(Map.Entry::getValue).findFirst().map(name -> name + "（" + object + "）").orElse(object);
    }

    static String outcome(String outcome) {
        return OUTCOMES.getOrDefault(outcome, outcome.startsWith("refused") ? "未通过" : outcome);
    }

    private static Map.Entry<Pattern, String> request(String pattern, String name) {
        return Map.entry(Pattern.compile(pattern), name);
    }
}
