package org.xuanjiang.versions.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.versions.ProcessVersion;

/** The versions on which cases are under way, and those on which new ones begin. */
@Component
public class VersionsInUse {

    private static final Comparator<ProcessVersion> BY_MODEL_NEWEST_FIRST =
        Comparator.comparing(ProcessVersion::key).thenComparing(Comparator.comparingInt(ProcessVersion::version).reversed());

    private final ManagementService management;
    private final RepositoryService models;
    private final WithoutIdentity withoutIdentity;
    private final Clock clock;

    VersionsInUse(ManagementService management, RepositoryService models, WithoutIdentity withoutIdentity, Clock clock) {
        this.management = management;
        this.models = models;
        this.withoutIdentity = withoutIdentity;
        this.clock = clock;
    }

    public List<ProcessVersion> all() {
        return every().stream().filter(version -> version.newest() || version.running() > 0).toList();
    }

    /** Also those on which nothing runs any more. */
    List<ProcessVersion> every() {
        return withoutIdentity.call(() -> {
            var definitions = management.createProcessDefinitionStatisticsQuery().unlimitedList();
            var newest = definitions.stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion, Math::max));
            var deployed = models.createDeploymentQuery().unlimitedList().stream()
                .collect(Collectors.toMap(Deployment::getId, Deployment::getDeploymentTime));
            return definitions.stream().map(definition -> version(definition, newest, deployed)).sorted(BY_MODEL_NEWEST_FIRST).toList();
        });
    }

    private ProcessVersion version(ProcessDefinitionStatistics definition, Map<String, Integer> newest, Map<String, Date> deployed) {
        return new ProcessVersion(definition.getId(), definition.getKey(), definition.getName(), definition.getVersion(), definition.getVersionTag(),
            moment(deployed.get(definition.getDeploymentId())), definition.getInstances(),
            definition.getVersion() == newest.get(definition.getKey()));
    }

    private OffsetDateTime moment(Date at) {
        return at.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
