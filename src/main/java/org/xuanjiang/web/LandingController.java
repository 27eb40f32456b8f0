package org.xuanjiang.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Roles;

/** Who asks for the bare address lands where they work: people who handle tasks, who lead, who watch, who administer. */
@Controller
class LandingController {

    private static final Map<String, String> APPLICATIONS = Map.of(
        Roles.APPROVER, "tasklist/default/#/overview",
        Roles.SUPERVISOR, "cockpit/default/#/supervision", Roles.AUDITOR, "cockpit/default/#/supervision",
        Roles.SYS_ADMIN, "admin/default/#/accounts", Roles.SEC_ADMIN, "admin/default/#/accounts");

    private final CurrentPerson currentPerson;

    LandingController(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String land() {
        var application = currentPerson.get().groups().stream()
            .filter(APPLICATIONS::containsKey).map(APPLICATIONS::get).findFirst().orElse("tasklist/default/");
        return "redirect:/camunda/app/" + application;
    }
}
