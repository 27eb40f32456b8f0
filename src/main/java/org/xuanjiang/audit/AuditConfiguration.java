package org.xuanjiang.audit;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrailProperties.class)
class AuditConfiguration {

    /** Takes the place of Spring Boot's, so that everything built on it is watched. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource database, RowImages images, Trail trail) {
        return new WatchedJdbc(database, images, trail);
    }
}
