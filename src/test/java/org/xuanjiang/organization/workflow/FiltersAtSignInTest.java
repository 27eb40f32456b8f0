package org.xuanjiang.organization.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.WholeProgram;

@WholeProgram
class FiltersAtSignInTest {

    private static final String PERSON = "made.in.admin";
    private static final String PASSWORD = "Lampe und 7 Brunnen";

    @Autowired
    private MockMvc http;
    @Autowired
    private IdentityService identities;
    @Autowired
    private FilterService filters;

    @BeforeEach
    void administratorMakesAnAccount() {
        identities.deleteUser(PERSON);
        var user = identities.newUser(PERSON);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(PERSON, Roles.DRAFTER);
    }

    @Test
    void accountMadeInAdminGetsItsListsOnceWhenItSignsIn() throws Exception {
        assertThat(lists()).isEmpty();

        http.perform(Office.signIn(PERSON, PASSWORD)).andExpect(authenticated().withUsername(PERSON));
        http.perform(Office.signIn(PERSON, PASSWORD)).andExpect(authenticated());

        assertThat(lists()).containsExactlyInAnyOrder("待我办理", "本单位待办", "即将到期");
    }

    @Test
    void whoIsNotLetInGetsNone() throws Exception {
        http.perform(Office.signIn("nobody.knows", "wrong")).andExpect(unauthenticated());

        assertThat(filters.createFilterQuery().filterOwner("nobody.knows").count()).isZero();
    }

    private List<String> lists() {
        return filters.createFilterQuery().filterOwner(PERSON).list().stream().map(Filter::getName).toList();
    }
}
