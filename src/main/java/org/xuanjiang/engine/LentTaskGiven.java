package org.xuanjiang.engine;

/** A task that somebody had for their opinion was given to another person, without waiting for it. */
public record LentTaskGiven(String taskId) {
}
