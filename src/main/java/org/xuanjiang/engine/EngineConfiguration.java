package org.xuanjiang.engine;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xuanjiang.kernel.TimeOrderedId;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Account, group and unit ids such as {@code fed.reviewer} and {@code unit-leader}. */
    private static final String ID_PATTERN = "[a-zA-Z0-9][a-zA-Z0-9._-]{1,62}";

    /** As many rows as the web applications ever ask for at once; who asks for more, or without a bound, gets none. */
    static final int MOST_RESULTS = 2000;

    @Bean
    IdGenerator engineIds() {
        return TimeOrderedId::next;
    }

    @Bean
    SpringBootProcessEnginePlugin house(ObjectProvider<Gate> gate, PasswordEncryptor passwords, PasswordPolicy passwordPolicy,
                                  SessionFactory identities, ApplicationContext beans) {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                CamundaSpringBootUtil.initCustomFields(engine);
                configure(engine);
                engine.setExpressionManager(new ModelExpressions(beans));
                engine.getCustomPreCommandInterceptorsTxRequired().add(new NamedRefusal());
                engine.getCustomPreCommandInterceptorsTxRequiresNew().add(new NamedRefusal());
                engine.setTenantIdProvider(new UnitAsTenant());
                engine.setResourceAuthorizationProvider(new NoRowPerResource());
                engine.setPasswordEncryptor(passwords);
                engine.setPasswordPolicy(passwordPolicy);
                engine.setEnablePasswordPolicy(true);
                engine.setIdentityProviderSessionFactory(identities);
                engine.setTaskService(new GatedTaskService());
                engine.setFormService(new GatedFormService());
                engine.getCustomPreBPMNParseListeners().add(new GateInstallation(gate));
            }
        };
    }

    private static void configure(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern(ID_PATTERN);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // Nobody may revoke: checking for it costs a query per command.
        engine.setAuthorizationCheckRevokes("never");
        // `end` rewrites every history row of an instance when it ends.
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setHistoryTimeToLive("P3650D");
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setMetricsEnabled(false);
        // A second door behind ModelExpressions, which also refuses what these miss.
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        // A refusal is an answer, not an error: the API that was called logs what is unexpected.
        engine.setEnableCmdExceptionLogging(false);
        // Sign-in does not ask the engine; a changed password does, and ten wrong old ones would lock for ever.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
    }
}
