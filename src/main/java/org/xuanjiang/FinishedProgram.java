package org.xuanjiang;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.SelfCheck;

/** Asks what settings alone do not tell, before the port is opened: what is in force in engine, accounts and database. */
@Component
@Profile("!demo")
class FinishedProgram implements SmartInitializingSingleton {

    private final ObjectProvider<SelfCheck> checks;

    /** @param checks made late: this bean comes first, and the engine would look for tables that no migration has made yet */
    FinishedProgram(ObjectProvider<SelfCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var findings = checks.stream().flatMap(SelfCheck::findings).toList();
        if (!findings.isEmpty()) {
            throw MissingSettings.insecure(findings);
        }
    }
}
