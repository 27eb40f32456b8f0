package org.xuanjiang.organization.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A query as the database understands it, from the tables on. */
final class AccountFilter {

    private final StringBuilder sql = new StringBuilder(" from act_id_user u left join account a on a.person_id = u.id_ where u.id_ <> :sealed");
    private final Map<String, Object> parameters = new HashMap<>();

    AccountFilter(AccountQuery query) {
        parameters.put("sealed", Accounts.SEALED);
        if (isGiven(query.text())) {
            // As they are shown: unit, blank, role.
            and("(lower(u.id_) like :text escape '!' or lower(u.first_ || ' ' || u.last_) like :text escape '!')", "text", pattern(query.text()));
        }
        if (isGiven(query.group())) {
            and("exists (select 1 from act_id_membership m where m.user_id_ = u.id_ and m.group_id_ = :group)", "group", query.group());
        }
        if (isGiven(query.unitId())) {
            and("exists (select 1 from act_id_tenant_member t where t.user_id_ = u.id_ and t.tenant_id_ = :unit)", "unit", query.unitId());
        }
        if (query.status() != null) {
            sql.append(query.status() == AccountQuery.Status.DISABLED ? " and a.disabled_at is not null" : " and a.disabled_at is null");
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
