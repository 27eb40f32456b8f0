package org.xuanjiang.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Campaigns for the tests of later features, reached through real transitions. */
public final class CampaignExamples {

    public static final LocalDate START = LocalDate.of(2022, 10, 1);
    public static final LocalDate END = LocalDate.of(2022, 12, 31);

    private CampaignExamples() {
    }

    /** Issued for Xiji and Longde, from 1 October to 31 December 2022, on these tracks. */
    public static Campaign issued(String id, Track... tracks) {
        var at = Instant.parse("2022-10-10T01:00:00Z");
        var today = LocalDate.of(2022, 10, 10);
        var terms = new CampaignTerms("固工发〔2022〕142号", "关于全市工会系统开展党的二十大精神宣讲工作的通知", "固原市总工会",
            LocalDate.of(2022, 12, 8), "学习宣传贯彻党的二十大精神", START, END, LocalDate.of(2022, 10, 24), List.of(tracks), "分批有序");
        return Campaign.open(id, terms, List.of("xiji", "longde"), "fed.reviewer", at)
            .draft(terms, List.of("xiji", "longde"), "fed.reviewer", at, today)
            .issue("fed.approver", "同意", at, today);
    }
}
