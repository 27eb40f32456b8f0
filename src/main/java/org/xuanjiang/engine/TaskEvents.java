package org.xuanjiang.engine;

import org.xuanjiang.organization.Person;

/** Learns what happens to user tasks, within the transaction in which it happens; a later part of the program implements it as a bean. */
public interface TaskEvents {

    /** @param actorId whose act brought it up, or {@code null} when time did */
    void arrived(TaskFacts task, String actorId);

    void completed(TaskFacts task, Person actor, Routing outcome);

    /** It is open, and its deadline is near or has passed. Called again and again. */
    void due(TaskFacts task);
}
