package org.xuanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program finds its models again, whatever it was packed in when it deployed them. */
class RestartTest {

    @TempDir
    private Path data;

    @Test
    void secondStartDeploysNothing() {
        List<String> first;
        try (var program = start()) {
            var repository = program.getBean(RepositoryService.class);
            first = definitions(repository);
            assertThat(first).allMatch(definition -> definition.endsWith(" 1")).contains("campaign 1", "review-route 1");
            assertThat(resources(repository)).contains("processes/campaign.bpmn", "forms/draft-plan.html")
                .as("no name tells where the program lay, or how it was packed")
                .allMatch(name -> name.matches("processes/[a-z-]+\\.(bpmn|dmn)|forms/[a-z-]+\\.html"));
        }
        try (var program = start()) {
            var repository = program.getBean(RepositoryService.class);
            assertThat(definitions(repository)).isEqualTo(first);
            assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(XuanjiangApplication.class).profiles("demo")
            .run("--server.port=0", "--xuanjiang.data-dir=" + data);
    }

    /** Id and version of every version of every process and decision. */
    private static List<String> definitions(RepositoryService repository) {
        Stream<ResourceDefinition> processes = repository.createProcessDefinitionQuery().list().stream().map(process -> process);
        Stream<ResourceDefinition> decisions = repository.createDecisionDefinitionQuery().list().stream().map(decision -> decision);
        return Stream.concat(processes, decisions).map(found -> found.getKey() + " " + found.getVersion()).sorted().toList();
    }

    private static List<String> resources(RepositoryService repository) {
        var deployment = repository.createDeploymentQuery().singleResult();
        return repository.getDeploymentResourceNames(deployment.getId());
    }
}
