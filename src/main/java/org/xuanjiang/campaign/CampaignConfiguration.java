package org.xuanjiang.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    /** The newest of the notices under {@code notice/}: a new campaign starts from it. */
    @Bean
    Notice notice(ObjectMapper json) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:notice/*.json");
        return Stream.of(files)
            .map(file -> read(file, json))
            .max(Comparator.comparing(Notice::issuedOn))
            .orElseThrow(() -> new IllegalStateException("there is no notice under notice/"));
    }

    private static Notice read(Resource file, ObjectMapper json) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, Notice.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the notice " + file.getFilename(), unreadable);
        }
    }
}
