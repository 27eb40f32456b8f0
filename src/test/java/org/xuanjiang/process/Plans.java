package org.xuanjiang.process;

import java.util.List;
import org.xuanjiang.support.Example;

/** Submissions about plans that journeys need again and again. */
final class Plans {

    private Plans() {
    }

    static Example ofAllTracks() {
        return of(Row.expert(), Row.leader(), Row.modelWorker(), Row.grassroots(), Row.online());
    }

    static Example ofLeaders() {
        return of(Row.leader());
    }

    static Example ofModelWorkers() {
        return of(Row.modelWorker());
    }

    static Example of(Row... rows) {
        return Example.of("draft-plan").with("sessions", List.of(rows));
    }

    static Example agreed() {
        return Example.of("review-plan").with("decision", "AGREE").with("opinion", "同意，报请批准。").withJson("issues", "[]");
    }

    /** For every judge of a plan: signer, reviewer and approver return with the same words. */
    static Example returned() {
        return Example.of("review-plan");
    }

    static Example returnedWithThreeIssues() {
        return Example.of("review-plan").with("decision", "RETURN").with("opinion", "请按以下三点修改后再报。").withJson("issues", """
            [{"place": "宣讲场次第1行", "demand": "请写明具体日期和地点。", "basis": "通知三（一）"},
             {"place": "工作措施", "demand": "请补充怎样回应职工关切。", "basis": "通知二（二）"},
             {"place": "宣讲队伍", "demand": "请写明由哪几位领导宣讲。", "basis": "通知二（二）"}]""");
    }

    static Example refused() {
        return Example.empty().with("decision", "REFUSE").with("opinion", "与通知要求不符。");
    }

    static Example revisedAnsweringThreeIssues() {
        return Example.of("revise-plan").with("sessions", List.of(Row.leader())).withJson("answers", """
            [{"no": 1, "answer": "已写明。"}, {"no": 2, "answer": "已补充当场登记、逐件回复。"}, {"no": 3, "answer": "已写明。"}]""");
    }

    static Example accepted() {
        return Example.of("review-summary").with("decision", "ACCEPT").with("opinion", "同意。").withJson("issues", "[]");
    }
}
