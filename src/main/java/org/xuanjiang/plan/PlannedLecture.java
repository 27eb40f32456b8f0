package org.xuanjiang.plan;

import java.time.LocalDate;

/** A day for which a plan asks for a lecturer, before the plan is approved. */
public record PlannedLecture(String planId, String unitId, String lecturer, LocalDate day, String topic, String place) {
}
