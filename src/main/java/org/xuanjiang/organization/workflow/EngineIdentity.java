package org.xuanjiang.organization.workflow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xuanjiang.organization.CurrentPerson;

/** Tells the engine who asks during a request to our own API, so that its authorizations, tenants and operation log hold. */
class EngineIdentity implements HandlerInterceptor {

    private final IdentityService identities;
    private final CurrentPerson currentPerson;

    EngineIdentity(IdentityService identities, CurrentPerson currentPerson) {
        this.identities = identities;
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var person = currentPerson.get();
        identities.setAuthentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.unitIds()));
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        identities.clearAuthentication();
    }
}
