package org.xuanjiang.process;

import java.time.LocalDate;

/** One line of a plan, as its drafter types it. */
record Row(String track, int batch, String topic, String lecturer, String place, String dateFrom, String dateTo, String audience,
           int expected, int count) {

    static final LocalDate DAY = LocalDate.of(2022, 12, 20);

    static Row expert() {
        return row("EXPERT", "党的二十大精神专题辅导讲座", "市委宣讲团成员", "市职工活动中心六楼会议室", 120, 1);
    }

    static Row leader() {
        return row("LEADER", "以“大白话”讲好“大道理”", "县总工会领导班子成员", "县工业园区", 35, 1);
    }

    static Row modelWorker() {
        return row("MODEL_WORKER", "弘扬劳模精神劳动精神工匠精神", "劳模代表", "工业园区企业车间", 50, 1);
    }

    static Row grassroots() {
        return row("GRASSROOTS", "班前十分钟学报告", "企业工会委员、技能标兵", "各车间班前会", 15, 20);
    }

    static Row online() {
        return row("ONLINE", "学习宣传贯彻党的二十大精神专栏", "县总工会新媒体编辑", "县总工会微信公众号", 300, 2);
    }

    private static Row row(String track, String topic, String lecturer, String place, int expected, int count) {
        return new Row(track, 1, topic, lecturer, place, DAY.toString(), DAY.plusDays(3).toString(), "ENTERPRISE", expected, count);
    }

    Row times(int sessions) {
        return new Row(track, batch, topic, lecturer, place, dateFrom, dateTo, audience, expected, sessions);
    }

    Row inBatch(int number) {
        return new Row(track, number, topic, lecturer, place, dateFrom, dateTo, audience, expected, count);
    }

    Row on(LocalDate day) {
        return new Row(track, batch, topic, lecturer, place, day.toString(), day.toString(), audience, expected, count);
    }
}
