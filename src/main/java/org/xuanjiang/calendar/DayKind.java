package org.xuanjiang.calendar;

import org.xuanjiang.kernel.Labelled;

/** What an official document makes of a day, whatever its weekday. */
public enum DayKind implements Labelled {
    OFF("放假"),
    WORK("上班");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
