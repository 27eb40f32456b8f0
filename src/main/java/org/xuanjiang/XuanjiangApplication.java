package org.xuanjiang;

import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xuanjiang.audit.VerifyCommand;

/**
 * Starts the program. Spring Boot's own connection to a directory is left out: unasked for, it would report itself as down. So is
 * its way to answer with templates: ours are for files.
 */
@SpringBootApplication(exclude = {LdapAutoConfiguration.class, MustacheAutoConfiguration.class})
@EnableScheduling
public class XuanjiangApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
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
