package org.xuanjiang.support;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who join the office for one test and leave it again. */
public record Newcomers(IdentityService identities, JdbcClient database) {

    /** Not in ASCII alone, and with what a form would encode. */
    public static final String PASSWORD = "口令 of 2022 + & more";

    public void join(String personId, String role, String... units) {
        joinWith(PASSWORD, personId, role, units);
    }

    public void joinWith(String password, String personId, String role, String... units) {
        var user = identities.newUser(personId);
        user.setFirstName("市总工会");
        user.setLastName(personId);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(personId, role);
        List.of(units).forEach(unit -> identities.createTenantUserMembership(unit, personId));
    }

    /** Whether they are here or not; nobody's wrong passwords count any longer. */
    public void leave(String... personIds) {
        List.of(personIds).forEach(identities::deleteUser);
        database.sql("delete from sign_in_failure").update();
    }
}
