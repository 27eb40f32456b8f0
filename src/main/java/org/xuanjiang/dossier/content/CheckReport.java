package org.xuanjiang.dossier.content;

import java.util.List;

/** The self-check to read. */
record CheckReport(List<Check> checks) {

    private static final int MOST_PROBLEMS = 50;

    Page page() {
        var table = Page.Table.headed("性质", "检测项", "检测数", "结果", "问题");
        checks.forEach(check -> table.row(check.aspect(), check.item(), String.valueOf(check.checked()), check.hasPassed() ? "合格" : "不合格",
            String.join("；", check.problems().stream().limit(MOST_PROBLEMS).toList())));
        return new Page("四性检测报告", Page.Block.facts("结论", new Page.Fact("结论", conclusion()),
            new Page.Fact("依据", "DA/T 70-2018《文书类电子档案检测一般要求》")), Page.Block.table("检测结果", table),
            Page.Block.text("说明", "检测在封装前对各文件逐一进行，不依赖数据库。病毒查杀由接收单位在导入时进行。"));
    }

    String conclusion() {
        var failed = checks.stream().filter(check -> !check.hasPassed()).count();
        return failed == 0 ? "合格：" + checks.size() + " 项全部通过" : "不合格：" + failed + " 项有问题";
    }
}
