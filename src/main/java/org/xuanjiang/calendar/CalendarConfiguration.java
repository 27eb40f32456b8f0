package org.xuanjiang.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
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

    /** Reads every {@code calendar/<year>.json}; each names the official document that its days come from. */
    @Bean
    WorkCalendar workCalendar(ObjectMapper json) throws IOException {
        var daysOff = new HashSet<LocalDate>();
        var makeUpDays = new HashSet<LocalDate>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
            var year = json.readValue(file.getInputStream(), PublishedYear.class);
            daysOff.addAll(year.daysOff());
            makeUpDays.addAll(year.makeUpDays());
        }
        return new WorkCalendar(daysOff, makeUpDays);
    }

    record PublishedYear(List<String> sources, List<LocalDate> daysOff, List<LocalDate> makeUpDays) {
    }
}
