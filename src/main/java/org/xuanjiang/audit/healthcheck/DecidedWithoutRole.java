package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A role at a past moment follows from what was done to it next: it was held if it was taken away then, not if it was given then, and
 * is as it is now if nothing was done since.
 */
@Component
@Order(9)
class DecidedWithoutRole implements Rule {

    /** The engine writes one row per fact of an operation. Whoever is deleted loses every role. */
    private static final String CHANGES = """
        select u.new_value_ as person_id, g.new_value_ as group_id, cast(u.timestamp_ as timestamp with time zone) as changed_at,
          u.operation_type_ as kind
        from act_hi_op_log u join act_hi_op_log g on g.operation_id_ = u.operation_id_ and g.property_ = 'groupId'
        where u.entity_type_ = 'Group membership' and u.property_ = 'userId'
        union all
        select u.new_value_, g.id_, cast(u.timestamp_ as timestamp with time zone), u.operation_type_
        from act_hi_op_log u cross join act_id_group g
        where u.entity_type_ = 'User' and u.operation_type_ = 'Delete' and u.property_ = 'userId'""";

    @Override
    public String id() {
        return "decided-without-role";
    }

    @Override
    public String title() {
        return "办理人当时没有相应角色";
    }

    @Override
    public String basis() {
        return "办结任务时，办理人（代理的，为被代理人）须属于该任务的办理角色。依据账号操作记录推定当时的角色。";
    }

    @Override
    public String sql() {
        return """
            select c.completed_at as at, c.task_name as subject, c.unit_id, c.person_id as person, null as other, null as third,
              '办结时不属于该任务的办理角色' as detail, r.root_key as campaign_id, null as plan_id, c.task_id
            from completion c
            left join deputy_act d on d.task_id = c.task_id
            join task_record r on r.task_id = c.task_id and r.candidate_group is not null
            left join act_id_membership m on m.user_id_ = coalesce(d.for_person, c.person_id) and m.group_id_ = r.candidate_group
            left join (
              select k.task_id, min(n.changed_at) as changed_at from completion k join task_record t on t.task_id = k.task_id
              left join deputy_act e on e.task_id = k.task_id
              join (%1$s) n on n.person_id = coalesce(e.for_person, k.person_id) and n.group_id = t.candidate_group and n.changed_at > k.completed_at
              group by k.task_id) x on x.task_id = c.task_id
            left join (%1$s) n on n.person_id = coalesce(d.for_person, c.person_id) and n.group_id = r.candidate_group and n.changed_at = x.changed_at
            where coalesce(n.kind, case when m.user_id_ is null then 'Create' else 'Delete' end) = 'Create'""".formatted(CHANGES);
    }
}
