package org.xuanjiang.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    Units units(ObjectMapper json, @Value("${xuanjiang.organization.units}") Resource file) throws IOException {
        return new Units(json.readValue(file.getInputStream(), new TypeReference<List<Unit>>() { }));
    }
}
