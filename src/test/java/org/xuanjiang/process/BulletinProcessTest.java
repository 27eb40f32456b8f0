package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.IndependentCounts;
import org.xuanjiang.support.TestClock;

/** The bulletin of a small year, on screen and as the file that an editor opens. */
class BulletinProcessTest extends SupervisionJourneys {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    @Test
    void theFileHoldsTheFiguresOfTheBoardThatAnIndependentCountConfirms() throws Exception {
        smallYear();
        var board = board("");
        assertThat(new IndependentCounts(jdbc, json, campaign.getBusinessKey()).differencesTo(board)).isEmpty();
        try (var file = open("")) {
            var tracks = file.getTables().get(0);
            for (var track = 0; track < board.get("tracks").size(); track++) {
                assertThat(cells(tracks, track + 1)).contains(board.get("tracks").get(track).get("label").asText())
                    .element(1).isEqualTo(sumOfTrack(board, track, "promised"));
                assertThat(cells(tracks, track + 1).get(2)).isEqualTo(sumOfTrack(board, track, "held"));
                assertThat(cells(tracks, track + 1).get(6)).isEqualTo(sumOfTrack(board, track, "published"));
            }
            var units = file.getTables().get(1);
            assertThat(units.getRows()).hasSize(1 + board.get("units").size());
            for (var line = 0; line < board.get("units").size(); line++) {
                var unit = board.get("units").get(line);
                assertThat(cells(units, line + 1)).as("in the order of the notice").containsExactly(unit.get("unitName").asText(),
                    unit.get("stepName").asText(), sumOfLectures(unit, "promised"), sumOfLectures(unit, "held"), sumOfLectures(unit, "reported"),
                    unit.get("cells").get(4).get("held").asText(), published(unit));
            }
        }
    }

    @Test
    void attendancesAndConcernsAreThoseOfTheReports() throws Exception {
        smallYear();
        var counted = jdbc.sql("select coalesce(sum(attended), 0) from lecture_session where campaign_id = :c and status = 'HELD' and counted")
            .param("c", campaign.getBusinessKey()).query(Integer.class).single();
        var estimated = jdbc.sql("select coalesce(sum(attended), 0) from lecture_session where campaign_id = :c and status = 'HELD' and not counted")
            .param("c", campaign.getBusinessKey()).query(Integer.class).single();
        var concerns = jdbc.sql("select count(*) from concern where campaign_id = :c").param("c", campaign.getBusinessKey())
            .query(Integer.class).single();
        assertThat(List.of(counted, estimated, concerns)).allMatch(figure -> figure > 0);
        try (var file = open("")) {
            var text = text(file);
            assertThat(text).contains("现场参加职工经清点" + counted + "人次，另有估计" + estimated + "人次")
                .contains("收集职工关切" + concerns + "条，已答复0条");
        }
        try (var file = open("&asOf=2022-12-25T18:00:00%2B08:00")) {
            assertThat(text(file)).as("in the week in which it was told").contains("用车间里的身边事讲清党的二十大对产业工人队伍建设的要求");
        }
        var tracks = bulletin("").get("tracks");
        assertThat(sum(tracks, "counted")).isEqualTo(counted);
        assertThat(sum(tracks, "estimated")).isEqualTo(estimated);
        assertThat(tracks.get(4).has("counted")).as("nobody attends what is read on line").isFalse();
    }

    @Test
    void theWeekBeginsOnMondayAndWhatWasReportedBeforeIsNotNew() {
        smallYear();
        var sameWeek = bulletin("&asOf=2022-12-25T18:00:00%2B08:00");
        assertThat(sameWeek.get("from").asText()).isEqualTo("2022-12-19");
        assertThat(sum(sameWeek.get("tracks"), "added")).isEqualTo(sum(sameWeek.get("tracks"), "held")).isPositive();
        var nextWeek = bulletin("&asOf=2022-12-26T09:00:00%2B08:00");
        assertThat(nextWeek.get("from").asText()).isEqualTo("2022-12-26");
        assertThat(sum(nextWeek.get("tracks"), "held")).isPositive();
        assertThat(sum(nextWeek.get("tracks"), "added")).isZero();
        assertThat(nextWeek.has("stories") && !nextWeek.get("stories").isEmpty()).as("told last week").isFalse();
    }

    @Test
    void theSameMomentGivesTheSameBytesEverAfterAndSaysWhichMoment() throws Exception {
        smallYear();
        var asOf = "&asOf=2022-12-24T18:00:00%2B08:00";
        var then = file(asOf);
        office.clock().moveTo(TestClock.START.plusDays(30));
        office.as("yuanzhou.leader").does("replyConcern", Example.of("reply-concern"));
        assertThat(file(asOf)).isEqualTo(then);
        try (var opened = new XWPFDocument(new ByteArrayInputStream(then))) {
            assertThat(text(opened)).contains("数据截至2022年12月24日18时00分00秒（北京时间）", bulletin(asOf).get("fingerprint").asText(), "不作排名");
        }
    }

    @Test
    void paperAndFontsFollowTheStandardForOfficialDocuments() throws Exception {
        smallYear();
        try (var file = open("")) {
            var page = file.getDocument().getBody().getSectPr();
            // A4; 37 mm above, 28 mm left; 156 mm by 225 mm for text: in twentieths of a point, a millimetre is 56.7 of them.
            assertThat(List.of(page.getPgSz().getW(), page.getPgSz().getH()).toString()).isEqualTo("[11906, 16838]");
            assertThat(List.of(page.getPgMar().getTop(), page.getPgMar().getLeft(), page.getPgMar().getRight(), page.getPgMar().getBottom()).toString())
                .isEqualTo("[2098, 1588, 1474, 1984]");
            var styles = file.getStyles();
            assertThat(styles.getStyle("Normal").getCTStyle().xmlText()).contains("w:eastAsia=\"仿宋\"", "w:val=\"32\"", "w:line=\"579\"");
            assertThat(styles.getStyle("Title").getCTStyle().xmlText()).contains("方正小标宋简体", "w:val=\"44\"");
            assertThat(styles.getStyle("Heading1").getCTStyle().xmlText()).contains("黑体", "w:val=\"32\"");
            assertThat(file.getParagraphs()).extracting(XWPFParagraph::getStyle).filteredOn(style -> style != null)
                .allMatch(style -> styles.getStyle(style) != null);
            assertThat(file.getFooterList()).hasSize(2).allMatch(footer -> footer.getText().startsWith("—"));
        }
    }

    @Test
    void whatUnitsTypeIsTextWhateverItHolds() throws Exception {
        campaignIsIssued("xiji");
        approved("xiji", Plans.ofLeaders());
        office.as("xiji.drafter").does("assignContact", Example.of("assign-contact"));
        office.clock().moveTo(TestClock.START.plusDays(15));
        office.runDueJobs();
        office.as("xiji.drafter").does("reportLeaderSession",
            Example.of("report-leader-session").at("/report", "highlights", "职工说：<w:br/>&lt;“好”\n第二行 {{theme}}"));
        try (var file = open("")) {
            assertThat(text(file)).contains("职工说：<w:br/>&lt;“好”　第二行 {{theme}}");
        }
    }

    @Test
    void onlyThoseWhoEditItOrWatchReadIt() {
        campaignIsIssued(UNIT);
        for (var path : List.of("/api/bulletin?campaign=", "/api/bulletin/file.docx?campaign=", "/api/bulletin/choices?unused=")) {
            var asked = path + campaign.getBusinessKey();
            for (var person : List.of("fed.reviewer", "fed.publicity", "fed.supervisor")) {
                assertThat(office.as(person).asks(asked).status()).as(person + path).isEqualTo(200);
            }
            for (var person : List.of("xiji.drafter", "xiji.leader", "fed.approver", "fed.auditor", "sys.admin", "sec.admin")) {
                assertThat(office.as(person).asks(asked).status()).as(person + path).isEqualTo(403);
            }
        }
        assertThat(office.as("fed.reviewer").asks("/api/bulletin/access").json().get("reads").asBoolean()).isTrue();
        assertThat(office.as("xiji.drafter").asks("/api/bulletin/access").json().get("reads").asBoolean()).isFalse();
        assertThat(office.as("fed.reviewer").asks("/api/bulletin").status()).isEqualTo(400);
        assertThat(office.as("fed.reviewer").asks("/api/bulletin?campaign=none").status()).isEqualTo(404);
        assertThat(office.as("fed.reviewer").asks(URI.create("/api/bulletin?asOf=2099-01-01T00:00:00%2B08:00&campaign="
            + campaign.getBusinessKey())).status())
            .isEqualTo(400);
    }

    private JsonNode bulletin(String more) {
        return office.as("fed.reviewer").asks(URI.create("/api/bulletin?campaign=" + campaign.getBusinessKey() + more)).json();
    }

    private byte[] file(String more) throws Exception {
        var response = answer("fed.publicity", "/api/bulletin/file.docx?campaign=" + campaign.getBusinessKey() + more);
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''").contains(".docx");
        return response.getContentAsByteArray();
    }

    private XWPFDocument open(String more) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(file(more)));
    }

    private static String text(XWPFDocument file) {
        return String.join("\n", file.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    private static String sumOfTrack(JsonNode board, int track, String figure) {
        return String.valueOf(StreamSupport.stream(board.get("units").spliterator(), false)
            .mapToInt(unit -> unit.get("cells").get(track).get(figure).asInt()).sum());
    }

    private static String sumOfLectures(JsonNode unit, String figure) {
        return String.valueOf(StreamSupport.stream(unit.get("cells").spliterator(), false)
            .filter(cell -> !cell.get("track").asText().equals("ONLINE")).mapToInt(cell -> cell.get(figure).asInt()).sum());
    }

    private static String published(JsonNode unit) {
        return String.valueOf(sum(unit.get("cells"), "published") + unit.get("otherArticles").asInt());
    }

    private static int sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false).mapToInt(row -> row.path(figure).asInt()).sum();
    }
}
