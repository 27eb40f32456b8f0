package org.xuanjiang;

import static org.xuanjiang.InsecureSetting.notExactly;
import static org.xuanjiang.InsecureSetting.switchedOn;
import static org.xuanjiang.InsecureSetting.when;

import java.util.List;
import org.springframework.util.ClassUtils;

/** Of the process engine; what is in force in the end is asked of the engine once it has started. */
final class EngineSettings {

    private static final String REST_API = "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration";

    private EngineSettings() {
    }

    static List<InsecureSetting> all() {
        return List.of(
            notExactly("camunda.bpm.authorization.enabled", "true", "任何登录的人都可以做任何事"),
            notExactly("camunda.bpm.authorization.tenant-check-enabled", "true", "各单位的数据不再隔离"),
            notExactly("camunda.bpm.database.schema-update", "false", "流程引擎会自行修改数据库结构"),
            switchedOn("camunda.bpm.auto-deployment-enabled", "会部署来历不明的模型，而模型就是代码"),
            notExactly("camunda.bpm.history-level", "full", "办理记录不完整"),
            when("camunda.bpm.admin-user.id", "会生成不受任何限制的超级管理员", value -> true),
            when("camunda.bpm.default-serialization-format", "允许存入 Java 对象，读取时会执行代码", value -> value.contains("java")),
            new InsecureSetting("camunda-bpm-spring-boot-starter-rest", "类路径上有流程引擎的开放接口 /engine-rest",
                environment -> ClassUtils.isPresent(REST_API, null)));
    }
}
