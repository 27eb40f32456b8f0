package org.xuanjiang.web.fence;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.xuanjiang.organization.CurrentPerson;

@Configuration(proxyBeanMethods = false)
class FenceConfiguration {

    @Bean
    AllowList allowList(@Value("classpath:fence/camunda-api.txt") Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return AllowListReader.read(new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    /**
     * Mapped by the container, as the servlets behind it are: how a path is written makes no difference between the two. Made
     * before the engine is, so it asks for the person late.
     */
    @Bean
    FilterRegistrationBean<Fence> fence(AllowList list, ObjectProvider<CurrentPerson> currentPerson) {
        var registration = new FilterRegistrationBean<>(new Fence(list, () -> currentPerson.getObject().get()));
        // After signing in, before the filters of the web applications: one of them ends the session for a wrong token.
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/api/*");
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }
}
