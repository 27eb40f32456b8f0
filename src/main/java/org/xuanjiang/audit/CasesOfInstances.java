package org.xuanjiang.audit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which campaign, plan or article a process instance, running or finished, belongs to: these have pages of their own. */
@Repository
public class CasesOfInstances {

    /** The business key is the id of what the process is about; lectures, summaries and concerns are told under their plan. */
    private static final String SELECT = """
        select i.instance_id, coalesce(
          (select c.id from campaign c where c.id = i.about), (select p.id from plan p where p.id = i.about),
          (select a.id from article a where a.id = i.about), (select s.plan_id from lecture_session s where s.id = i.about),
          (select b.plan_id from grassroots_batch b where b.id = i.about), (select o.plan_id from online_work o where o.id = i.about),
          (select s.plan_id from summary s where s.id = i.about), (select q.plan_id from concern q where q.id = i.about),
          (select k.plan_id from session_check k where k.id = i.about)) as case_id
        from (select h.id_ as instance_id, h.business_key_ as about from act_hi_procinst h where h.id_ in (:instances)) i""";

    private final JdbcClient jdbc;

    CasesOfInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of cases by instance; without those that belong to none */
    public Map<String, String> of(Collection<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT).param("instances", instances)
            .query((row, number) -> new String[] {row.getString("instance_id"), row.getString("case_id")}).list().stream()
            .filter(pair -> pair[1] != null).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
