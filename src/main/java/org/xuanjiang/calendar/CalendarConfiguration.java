package org.xuanjiang.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    /** Every {@code calendar/<year>.json}; each day names the official document that it comes from. */
    @Bean
    PublishedDays publishedDays(ObjectMapper json) throws IOException {
        var years = new ArrayList<PublishedDays.Year>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
            years.add(json.readValue(file.getInputStream(), PublishedDays.Year.class));
        }
        return PublishedDays.of(years);
    }

    /** Begins with the days that came along. */
    @Bean
    WorkCalendar workCalendar(PublishedDays published) {
        return new WorkCalendar(published.days());
    }
}
