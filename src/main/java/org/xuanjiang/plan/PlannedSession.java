package org.xuanjiang.plan;

import java.time.LocalDate;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Label;

/**
 * One line of a plan: a session, or several of a kind.
 *
 * @param key      names the line across the versions of its plan; {@code null} only before the plan is submitted
 * @param batch    wave in which it is held (分批有序), from 1
 * @param dateFrom first day on which it may take place
 * @param dateTo   last such day, included
 * @param expected listeners of one session
 * @param count    number of sessions
 */
public record PlannedSession(
    String key,
    @Label("宣讲形式") Track track,
    @Label("批次") int batch,
    @Label("宣讲主题") String topic,
    @Label("宣讲人") String lecturer,
    @Label("宣讲地点") String place,
    @Label("开始日期") LocalDate dateFrom,
    @Label("结束日期") LocalDate dateTo,
    @Label("宣讲对象") Audience audience,
    @Label("每场预计人数") int expected,
    @Label("场数") int count) {

    PlannedSession withKey(String newKey) {
        return new PlannedSession(newKey, track, batch, topic, lecturer, place, dateFrom, dateTo, audience, expected, count);
    }
}
