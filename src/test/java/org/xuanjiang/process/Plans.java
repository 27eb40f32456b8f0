package org.xuanjiang.process;

import org.xuanjiang.support.Example;

/** Submissions about plans that journeys need again and again. */
final class Plans {

    private static final String EXPERT = row("EXPERT", "党的二十大精神专题辅导讲座", "市委宣讲团成员", "市职工活动中心六楼会议室", 120, 1);
    private static final String LEADER = row("LEADER", "以“大白话”讲好“大道理”", "县总工会领导班子成员", "县工业园区", 35, 1);
    private static final String MODEL_WORKER = row("MODEL_WORKER", "弘扬劳模精神劳动精神工匠精神", "劳模代表", "工业园区企业车间", 50, 1);
    private static final String GRASSROOTS = row("GRASSROOTS", "班前十分钟学报告", "企业工会委员、技能标兵", "各车间班前会", 15, 20);
    private static final String ONLINE = row("ONLINE", "学习宣传贯彻党的二十大精神专栏", "县总工会新媒体编辑", "县总工会微信公众号", 300, 2);

    private Plans() {
    }

    static Example ofAllTracks() {
        return of(EXPERT, LEADER, MODEL_WORKER, GRASSROOTS, ONLINE);
    }

    static Example ofLeaders() {
        return of(LEADER);
    }

    static Example ofModelWorkers() {
        return of(MODEL_WORKER);
    }

    static Example of(String... rows) {
        return Example.of("draft-plan").withJson("sessions", "[" + String.join(",", rows) + "]");
    }

    static Example agreed() {
        return Example.of("review-plan").with("decision", "AGREE").with("opinion", "同意，报请批准。").withJson("issues", "[]");
    }

    static Example returnedWithThreeIssues() {
        return Example.of("review-plan").with("decision", "RETURN").with("opinion", "请按以下三点修改后再报。").withJson("issues", """
            [{"place": "宣讲场次第1行", "demand": "请写明具体日期和地点。", "basis": "通知三（一）"},
             {"place": "工作措施", "demand": "请补充怎样回应职工关切。", "basis": "通知二（二）"},
             {"place": "宣讲队伍", "demand": "请写明由哪几位领导宣讲。", "basis": "通知二（二）"}]""");
    }

    static Example revisedAnsweringThreeIssues() {
        return Example.of("revise-plan").withJson("sessions", "[" + LEADER + "]").withJson("answers", """
            [{"no": 1, "answer": "已写明。"}, {"no": 2, "answer": "已补充当场登记、逐件回复。"}, {"no": 3, "answer": "已写明。"}]""");
    }

    static Example accepted() {
        return Example.of("review-summary").with("decision", "ACCEPT").with("opinion", "同意。").withJson("issues", "[]");
    }

    private static String row(String track, String topic, String lecturer, String place, int expected, int count) {
        return """
            {"track": "%s", "batch": 1, "topic": "%s", "lecturer": "%s", "place": "%s", "dateFrom": "2022-12-20",
             "dateTo": "2022-12-23", "audience": "ENTERPRISE", "expected": %d, "count": %d}"""
            .formatted(track, topic, lecturer, place, expected, count);
    }
}
