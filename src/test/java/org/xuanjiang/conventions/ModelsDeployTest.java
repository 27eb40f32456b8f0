package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine itself accepts every model and decision table; expressions are parsed, nothing runs. */
class ModelsDeployTest {

    private ProcessEngine engine;

    @BeforeEach
    void startEngine() {
        var configuration = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models");
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    void everyModelDeploysUnderItsFileName() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment();
        var files = ModelFiles.all(".bpmn", ".dmn");
        for (var file : files) {
            deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
        }
        deployment.deploy();

        var processes = engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
            .map(ProcessDefinition::getKey).map(key -> key + ".bpmn");
        var decisions = engine.getRepositoryService().createDecisionDefinitionQuery().list().stream()
            .map(DecisionDefinition::getKey).map(key -> key + ".dmn");
        assertThat(Stream.concat(processes, decisions).toList())
            .containsExactlyInAnyOrderElementsOf(files.stream().map(file -> file.getFileName().toString()).toList());
    }
}
