package org.xuanjiang.engine;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.SelfCheck;

/** What is in force in the engine in the end, whichever of its many ways a setting came. */
@Component
class EngineSelfCheck implements SelfCheck {

    /** The engine brings them for its own expressions. */
    static final Set<String> OWN_LANGUAGES = Set.of("JSP 2.1 EL", "feel", "feel-unary-tests");

    private final ProcessEngineConfigurationImpl engine;

    EngineSelfCheck(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Stream<String> findings() {
        return Stream.concat(Stream.of(
            unless(ProcessEngineConfigurationImpl::isAuthorizationEnabled, "authorizationEnabled：流程引擎的权限检查没有打开"),
            unless(ProcessEngineConfigurationImpl::isTenantCheckEnabled, "tenantCheckEnabled：各单位的数据不再隔离"),
            unless(used -> HistoryLevel.HISTORY_LEVEL_FULL.equals(used.getHistoryLevel()), "historyLevel：办理记录不完整"),
            unless(used -> "false".equals(used.getDatabaseSchemaUpdate()), "databaseSchemaUpdate：流程引擎会自行修改数据库结构"),
            unless(used -> used.getExpressionManager() instanceof ModelExpressions, "expressionManager：查询中的表达式会被执行"),
            unless(used -> !used.isEnableExpressionsInAdhocQueries() && !used.isEnableExpressionsInStoredQueries(),
                "enableExpressionsInAdhocQueries、enableExpressionsInStoredQueries：查询中的表达式会被执行"),
            unless(ProcessEngineConfigurationImpl::isDeserializationTypeValidationEnabled, "deserializationTypeValidationEnabled：读取变量会执行代码"),
            unless(used -> !used.isJavaSerializationFormatEnabled(), "javaSerializationFormatEnabled：读取变量会执行代码"),
            unless(used -> !used.isEnableXxeProcessing(), "enableXxeProcessing：模型可以读取服务器上的文件"),
            unless(used -> used.getQueryMaxResultsLimit() <= EngineConfiguration.MOST_RESULTS,
                "queryMaxResultsLimit：一次查询可以取尽全部数据，使程序瘫痪"),
            unless(used -> used.getTaskService() instanceof GatedTaskService, "taskService：任务可以绕过表单办结"))
            .filter(finding -> !finding.isEmpty()), foreignLanguages());
    }

    private String unless(Predicate<ProcessEngineConfigurationImpl> secure, String finding) {
        return secure.test(engine) ? "" : finding;
    }

    private static Stream<String> foreignLanguages() {
        return new ScriptEngineManager().getEngineFactories().stream().map(ScriptEngineFactory::getLanguageName)
            .filter(language -> !OWN_LANGUAGES.contains(language)).map(language -> "类路径上有脚本引擎 " + language + "：模型可以执行任意代码");
    }
}
