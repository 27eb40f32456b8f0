package org.xuanjiang.engine;

import java.util.List;

/** Says what stands above the form of a task, such as that it is urgent; a later part of the program implements it as a bean. */
public interface TaskNotices {

    /** Notices of the task, oldest first. */
    List<TaskNotice> of(String taskId);
}
