package org.xuanjiang.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models and forms together under names that do not depend on how the program was started, so that a restart, a
 * second node, a jar and an exploded build all find the same deployment, and a running case keeps the form of its version.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.html");

    private final RepositoryService repository;
    private final TaskForms forms;

    ModelDeployer(RepositoryService repository, TaskForms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var resources = resources();
        requireFormForEveryTask(resources);
        // Not `deployChangedOnly`: an unchanged form would be missing from the new deployment.
        var deployment = repository.createDeployment().name("xuanjiang").source("xuanjiang").enableDuplicateFiltering(false);
        resources.forEach(named -> deployment.addInputStream(named.name(), named.open()));
        deployment.deploy();
    }

    private void requireFormForEveryTask(List<Named> resources) {
        var problems = new ArrayList<String>();
        var names = resources.stream().map(Named::name).toList();
        var taskKeys = new TreeSet<String>();
        resources.stream().filter(named -> named.name().endsWith(".bpmn")).forEach(named ->
            Bpmn.readModelFromStream(named.open()).getModelElementsByType(UserTask.class).forEach(task -> {
                taskKeys.add(task.getId());
                var file = "forms/" + kebab(task.getId()) + ".html";
                if (!("embedded:deployment:" + file).equals(task.getCamundaFormKey()) || !names.contains(file)) {
                    problems.add(named.name() + ": user task " + task.getId() + " has no form " + file);
                }
            }));
        taskKeys.stream().filter(key -> !forms.keys().contains(key)).forEach(key -> problems.add("no TaskForm for user task " + key));
        forms.keys().stream().filter(key -> !taskKeys.contains(key)).forEach(key -> problems.add("no user task for TaskForm " + key));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("models and forms do not fit: " + String.join("; ", problems));
        }
    }

    private static String kebab(String taskKey) {
        return taskKey.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<Named> resources() {
        var found = new ArrayList<Named>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var pattern : PATTERNS) {
            var folder = pattern.substring(0, pattern.indexOf('/') + 1);
            try {
                for (var resource : resolver.getResources("classpath*:" + pattern)) {
                    found.add(new Named(folder + resource.getFilename(), resource));
                }
            } catch (IOException unreadable) {
                throw new IllegalStateException("cannot list " + pattern, unreadable);
            }
        }
        found.sort(Comparator.comparing(Named::name));
        return found;
    }

    private record Named(String name, Resource resource) {

        InputStream open() {
            var written = text(resource);
            var complete = name.endsWith(".html")
                ? FormSource.complete(written, part -> text(new ClassPathResource("forms/parts/" + part + ".html"))) : written;
            return new ByteArrayInputStream(complete.getBytes(StandardCharsets.UTF_8));
        }

        private static String text(Resource resource) {
            try {
                return resource.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new IllegalStateException("cannot read " + resource, unreadable);
            }
        }
    }
}
