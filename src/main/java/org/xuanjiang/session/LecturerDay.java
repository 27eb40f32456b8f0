package org.xuanjiang.session;

import java.time.LocalDate;

/** A day on which a lecturer is taken, whatever unit asked first. */
public record LecturerDay(LocalDate day, String unitName, String topic, String place) {
}
