package org.xuanjiang.web.fence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that may pass; read once, asked with every request. */
final class AllowList {

    private final List<Rule> rules;
    private final List<Closed> closed;
    private final Map<String, List<Rule>> index;

    AllowList(List<Rule> rules, List<Closed> closed) {
        this.rules = List.copyOf(rules);
        this.closed = List.copyOf(closed);
        index = rules.stream().collect(Collectors.groupingBy(rule -> key(rule.method(), rule.path().segments())));
    }

    List<Rule> rules() {
        return rules;
    }

    List<Closed> closed() {
        return closed;
    }

    /** @return why the call may not pass; nothing when it may */
    Optional<Objection> objection(Call call) {
        var about = index.getOrDefault(key(call.method(), call.segments()), List.of()).stream().filter(rule -> rule.isAbout(call)).toList();
        if (about.isEmpty()) {
            return Optional.of(new Objection("not on the list", reason(call).orElse(Objection.NOT_OPEN)));
        }
        var mine = about.stream().filter(rule -> rule.isFor(call)).toList();
        if (mine.isEmpty()) {
            return Optional.of(new Objection("line " + about.get(0).line() + ": not for " + call.groups().stream().sorted().toList(),
                reason(call).orElse(Objection.NOT_YOURS)));
        }
        if (mine.stream().anyMatch(rule -> rule.beyond(call).isEmpty())) {
            return Optional.empty();
        }
        var nearest = mine.get(0);
        return Optional.of(new Objection("line " + nearest.line() + ": " + nearest.beyond(call).orElseThrow(), Objection.BEYOND));
    }

    /** Whether a call that may pass asks for a list, without saying how long that may be. */
    boolean leavesOpenHowMany(Call call) {
        return rules.stream().anyMatch(rule -> rule.isAbout(call) && rule.isFor(call) && rule.beyond(call).isEmpty() && rule.leavesOpenHowMany(call));
    }

    private Optional<String> reason(Call call) {
        return closed.stream().filter(entry -> entry.path().matches(call.segments(), call.personId())).map(Closed::reason).findFirst();
    }

    private static String key(String method, List<String> segments) {
        return method + segments.size();
    }

    /** What is closed to everybody, or to all but those who have a line for it, and what people are told instead of the general reason. */
    record Closed(PathPattern path, String reason) {
    }

    /** @param rule for the log  @param reason for the person */
    record Objection(String rule, String reason) {

        static final String NOT_OPEN = "这项操作没有开放。请使用页面上提供的功能；工作确有需要的，请联系系统管理员。";
        static final String NOT_YOURS = "您的岗位不办理这项操作。请由承担该职责的人员办理，或者联系系统管理员。";
        static final String BEYOND = "这项操作带有未开放的内容，没有执行。请刷新页面后按页面提供的方式办理；仍不成功的，请联系系统管理员。";
    }
}
