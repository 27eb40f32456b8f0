package org.xuanjiang.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Those of the engine's web applications that are not for everybody, and the roles that work in each. */
enum Workplace {

    TASKLIST("待办任务", Roles.DRAFTER, Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY),
    COCKPIT("督办台", Roles.SUPERVISOR, Roles.AUDITOR),
    ADMIN("系统管理", Roles.SYS_ADMIN, Roles.SEC_ADMIN);

    /** Of one of their pages, not of a file that belongs to it. */
    private static final Pattern PAGE = Pattern.compile("/camunda/app/(?<application>[a-z]+)(/[^.]*|/.*\\.html)?");

    private final String title;
    private final List<String> roles;

    Workplace(String title, String... roles) {
        this.title = title;
        this.roles = List.of(roles);
    }

    /** @param path below the context path */
    static Optional<Workplace> ofPage(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? Stream.of(values()).filter(place -> place.path().equals(page.group("application"))).findFirst() : Optional.empty();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFor(Person person) {
        return roles.stream().anyMatch(person::isIn);
    }

    /** What somebody is told whose work is elsewhere. */
    String refusal() {
        var those = roles.stream().map(Roles.names()::get).collect(Collectors.joining("、"));
        return "“%s”供%s使用，不在您的岗位范围内。请返回首页，办理您自己的事项；工作上确需使用的，请联系安全管理员。".formatted(title, those);
    }
}
