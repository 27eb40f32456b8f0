package org.xuanjiang.session;

import java.time.LocalDate;

/** A day on which a lecturer is taken, whatever unit asked first; what another unit does there stays its own. */
public record LecturerDay(LocalDate day, String unitName, String topic, String place) {
}
