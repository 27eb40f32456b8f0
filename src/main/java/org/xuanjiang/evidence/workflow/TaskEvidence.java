package org.xuanjiang.evidence.workflow;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.OpenTasks;
import org.xuanjiang.evidence.EvidenceFile;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.Upload;
import org.xuanjiang.evidence.Uploads;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** Lets who holds a task upload for it. */
@Component
public class TaskEvidence {

    private final OpenTasks open;
    private final TaskService tasks;
    private final Uploads uploads;
    private final EvidenceFiles files;
    private final WithoutIdentity withoutIdentity;

    TaskEvidence(OpenTasks open, TaskService tasks, Uploads uploads, EvidenceFiles files, WithoutIdentity withoutIdentity) {
        this.open = open;
        this.tasks = tasks;
        this.uploads = uploads;
        this.files = files;
        this.withoutIdentity = withoutIdentity;
    }

    /** @throws org.xuanjiang.kernel.Refusal when the person does not hold the task, or as {@link Uploads#begin} says */
    public Upload begin(String taskId, Person person, String name, long size, long modifiedAt) {
        var task = open.held(taskId, person);
        // A task of the federation's own belongs to no unit, and reports no session.
        if (task.getTenantId() == null) {
            throw new NothingToUpload();
        }
        return uploads.begin(taskId, task.getTenantId(), person.id(), name, size, modifiedAt);
    }

    /** @throws org.xuanjiang.kernel.Refusal when the person does not hold the task */
    public List<EvidenceFile> filesOf(String taskId, Person person) {
        open.held(taskId, person);
        return files.ofTask(taskId);
    }

    /** @throws org.xuanjiang.kernel.Refusal when there is no such file, a report names it, or the person does not hold its task */
    public void remove(String fileId, Person person) {
        var file = files.get(fileId, person);
        files.requireUnreported(file);
        open.held(file.taskId(), person);
        files.remove(file);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "${xuanjiang.evidence.sweep-interval:PT6H}")
    public void sweep() {
        files.tasksWithUnusedFiles().stream().filter(this::isOver).forEach(files::removeUnused);
        files.sweep();
    }

    private boolean isOver(String taskId) {
        return withoutIdentity.call(() -> tasks.createTaskQuery().taskId(taskId).count()) == 0;
    }
}
