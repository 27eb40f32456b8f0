package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableWordsTest {

    @Test
    void everyWatchedTableHasAWord() {
        assertThat(WatchedTables.all()).allSatisfy(table -> assertThat(TableWords.of(table + " 1/2")).matches("[\\u4e00-\\u9fff]+（" + table + " 1/2）"));
    }

    @Test
    void whatIsNoTableStaysAsItIs() {
        assertThat(TableWords.of("12")).isEqualTo("12");
        assertThat(Finding.of(Finding.Kind.ROW_UNKNOWN, "campaign_act 1/2").text()).isEqualTo("数据行没有留痕：活动办理记录（campaign_act 1/2）");
    }
}
