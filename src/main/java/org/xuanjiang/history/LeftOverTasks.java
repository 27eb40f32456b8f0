package org.xuanjiang.history;

import org.springframework.stereotype.Component;

/** Tasks that no act of the business speaks of: done ones, and those that ended without anybody doing them. */
@Component
class LeftOverTasks {

    void tell(Chronicle chronicle) {
        chronicle.untold().stream().filter(task -> !task.isOpen()).forEach(task -> {
            var line = chronicle.line(task.ended(), Topic.TASK, (task.completedBy() == null ? "自动收回：" : "办结：") + Chronicle.nameOf(task))
                .about(Chronicle.subjectOf(task)).by(task.completedBy()).of(task);
            if (task.completedBy() == null) {
                line.fact("该任务未办结，流程已转入其他环节，由系统自动收回" + (task.holder() == null ? "，收回前无人认领。" : "。"));
            }
        });
    }
}
