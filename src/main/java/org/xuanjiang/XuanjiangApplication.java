package org.xuanjiang;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the program. Spring Boot's own connection to a directory is left out: unasked for, it would report itself as down. */
@SpringBootApplication(exclude = LdapAutoConfiguration.class)
@EnableScheduling
public class XuanjiangApplication {

    public static void main(String[] args) {
        // The engine stores times without a zone, and the job executor compares them with the JVM's clock.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var application = new SpringApplication(XuanjiangApplication.class);
        application.addListeners(new RequiredSettings());
        try {
            application.run(args);
        } catch (MissingSettings reported) {
            System.exit(2);
        }
    }
}
