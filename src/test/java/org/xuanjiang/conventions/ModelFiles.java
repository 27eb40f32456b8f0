package org.xuanjiang.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models as they lie in the repository, by their file name without its ending. */
final class ModelFiles {

    static final Path FOLDER = Path.of("processes");

    private ModelFiles() {
    }

    static Map<String, BpmnModelInstance> processes() {
        return read(".bpmn", file -> Bpmn.readModelFromFile(file.toFile()));
    }

    static Map<String, DmnModelInstance> decisions() {
        return read(".dmn", file -> Dmn.readModelFromFile(file.toFile()));
    }

    static List<Path> all(String... endings) {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <M> Map<String, M> read(String ending, Function<Path, M> reader) {
        var models = new TreeMap<String, M>();
        all(ending).forEach(file -> models.put(file.getFileName().toString().replace(ending, ""), reader.apply(file)));
        return models;
    }
}
