package org.xuanjiang.engine;

import java.util.List;

/**
 * What a person may submit for one user task, and what happens then. One implementation per user task, found by its key;
 * the program does not start when a task lacks one, or one lacks its task.
 *
 * <p>All three methods run inside the transaction of the request; {@link #submit} in the same one as the engine's step.
 *
 * @param <S> the submission: a record whose Jakarta Validation constraints are the rules of the form
 */
public interface TaskForm<S extends Record> {

    /** Id of the user task, unique over all processes. */
    String taskKey();

    Class<S> submission();

    /**
     * What tells this task from others of its kind, added to its name in the task list: a topic, a title. Asked once, when the
     * task is created; nobody acts then.
     */
    default String subject(TaskContext task) {
        return "";
    }

    /** What the form shows besides the fields: facts, earlier opinions, issues, differences. Serialised as JSON. */
    Object view(TaskContext task);

    /** The values the form starts with when there is no draft yet; {@code null} for an empty form. */
    default S prefill(TaskContext task) {
        return null;
    }

    /**
     * Says no when this person may not take the task (four eyes). Group and unit have been checked already.
     *
     * @throws org.xuanjiang.kernel.Refusal with the reason
     */
    default void requireMayTake(TaskContext task) {
    }

    /**
     * Keys of the user tasks in which others judge, one after another, what is submitted here: nobody may have a hand in it who would
     * leave no one for them. The same business key tells them the matter.
     */
    default List<String> judgedIn() {
        return List.of();
    }

    /** Whether somebody judges here what others have written, so that others may be asked to sign as well. */
    default boolean isReview() {
        return false;
    }

    /**
     * Does what the submission says and answers with the variables that route the process on.
     *
     * @throws org.xuanjiang.kernel.Refusal when a rule forbids it; nothing has happened then
     */
    Routing submit(S submission, TaskContext task);
}
