package org.xuanjiang.engine;

import java.util.List;

/** Who else works on a task than whoever holds it; a later part of the program implements it as a bean. */
public interface OtherHands {

    /** @throws org.xuanjiang.kernel.Refusal while somebody has still to have their say, so that the task cannot be completed */
    void requireNobodyAwaited(String taskId);

    /** Ids of those who have had a say; they count as having a hand in what is submitted. */
    List<String> in(String taskId);
}
