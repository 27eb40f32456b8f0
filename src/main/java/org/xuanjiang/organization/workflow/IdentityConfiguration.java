package org.xuanjiang.organization.workflow;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xuanjiang.organization.account.AccountJournal;
import org.xuanjiang.organization.account.Accounts;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** The engine makes one for every command. */
    @Bean
    SessionFactory identities(Accounts accounts, EnginePasswords passwords, AccountJournal journal) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return GuardedIdentities.class;
            }

            @Override
            public Session openSession() {
                return new GuardedIdentities(accounts, passwords, journal);
            }
        };
    }
}
