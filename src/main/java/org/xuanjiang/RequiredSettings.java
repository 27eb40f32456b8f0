package org.xuanjiang;

import java.util.ArrayList;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Outside demo mode nothing is assumed: the program says at once, in one line, what it has not been told. */
class RequiredSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        var missing = new ArrayList<String>();
        require(environment, "spring.datasource.url", "数据库地址", missing);
        require(environment, "xuanjiang.administrator-secret", "首任管理员的初始口令", missing);
        if (!missing.isEmpty()) {
            throw new MissingSettings("缺少必需的设置：" + String.join("；", missing) + "。试用请加 --spring.profiles.active=demo。");
        }
    }

    private static void require(ConfigurableEnvironment environment, String key, String meaning, ArrayList<String> missing) {
        var value = environment.getProperty(key);
        if (value == null || value.isBlank()) {
            missing.add(key + "（" + meaning + "）");
        }
    }
}
