package org.xuanjiang;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class XuanjiangApplication {

    public static void main(String[] args) {
        // The engine stores times without a zone, and the job executor compares them with the JVM's clock.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(XuanjiangApplication.class, args);
    }
}
