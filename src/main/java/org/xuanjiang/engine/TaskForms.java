package org.xuanjiang.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms of all user tasks, by task key. */
@Component
class TaskForms {

    private final Map<String, TaskForm<?>> byKey;

    TaskForms(List<TaskForm<?>> forms) {
        byKey = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::taskKey, Function.identity()));
    }

    TaskForm<?> get(String taskKey) {
        var form = byKey.get(taskKey);
        if (form == null) {
            throw new IllegalStateException("no TaskForm for the user task " + taskKey);
        }
        return form;
    }

    Set<String> keys() {
        return byKey.keySet();
    }
}
