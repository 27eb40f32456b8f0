package org.xuanjiang.audit.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xuanjiang.audit.Trail;

@Configuration(proxyBeanMethods = false)
class EngineOnTrail {

    /** The engine asks for its plugins before it looks for its tables, so this also brings the migrations first. */
    @Bean
    @DependsOnDatabaseInitialization
    SpringBootProcessEnginePlugin trailOfTheEngine(Trail trail) {
        return new SpringBootProcessEnginePlugin() {
            @Override
            public void postInit(SpringProcessEngineConfiguration engine) {
                watch(engine, trail);
            }
        };
    }

    private static void watch(ProcessEngineConfigurationImpl engine, Trail trail) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(new EngineWrites(trail));
    }
}
