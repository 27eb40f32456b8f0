package org.xuanjiang.session;

import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Seeds seeds() {
        return new SecureRandom()::nextLong;
    }
}
