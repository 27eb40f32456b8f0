package org.xuanjiang.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.publicity.ArticleText;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.summary.SummaryContent;

/**
 * Years of campaigns in all their states, written straight into our own tables: every unit of the list has a plan in each. The engine
 * knows nothing of them, and neither does the trail, so a program that shall verify its trail needs another database.
 *
 * <p>Of ten plans of a campaign, one was never started, one is drafted, one under review (and returned once), one refused, one expired;
 * two are approved, with a lecture held, one planned and a worker's concern; three are closed, with summary and published article.
 */
public final class ManyPlans {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> UNITS = List.of("federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "pengyang",
        "devzone", "city-hospital", "first-school");
    private static final List<String> THEMES = List.of("学习宣传贯彻党的二十大精神", "弘扬劳模精神劳动精神工匠精神", "新就业形态劳动者权益保障", "安全生产大家谈");
    private static final List<String> TOPICS = List.of("以“大白话”讲好“大道理”", "劳模讲述奋斗故事", "班前十分钟学报告", "产业工人队伍建设改革", "职工权益面对面");
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final JdbcTemplate database;
    private final List<String> units;
    private final Random random;
    private final LocalDateTime newest;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final List<String> campaigns = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();

    /** @param newest day on which the newest campaign is issued; each earlier one a day before the next */
    public ManyPlans(DataSource database, LocalDate newest, long seed) {
        this(database, UNITS, newest, seed);
    }

    /** @param units ids of those that are invited to every campaign */
    public ManyPlans(DataSource database, List<String> units, LocalDate newest, long seed) {
        this.database = new JdbcTemplate(database);
        this.units = List.copyOf(units);
        this.newest = newest.atTime(9, 0);
        this.random = new Random(seed);
    }

    /** Adds older campaigns until there are so many plans; counts by campaigns of ten. */
    public ManyPlans growTo(int total) {
        while (plans.size() < total) {
            campaign(campaigns.size());
            if (campaigns.size() % 100 == 0) {
                write();
            }
        }
        write();
        return this;
    }

    /** Newest first. */
    public List<String> campaigns() {
        return Collections.unmodifiableList(campaigns);
    }

    /** In the order of their campaigns, and in each of the units. */
    public List<String> plans() {
        return Collections.unmodifiableList(plans);
    }

    public List<String> articles() {
        return Collections.unmodifiableList(articles);
    }

    // ---- one campaign

    private void campaign(int number) {
        var id = TimeOrderedId.next();
        campaigns.add(id);
        var issued = newest.minusDays(number);
        var from = issued.toLocalDate();
        row("campaign", "id, notice_number, notice_title, issuer, notice_issued_on, theme, window_start, window_end, plan_deadline, tracks,"
                + " requirements, status, version", id, "固工发〔" + from.getYear() + "〕" + (1 + number) + "号", "关于开展宣讲活动的通知", "固原市总工会",
            from.minusDays(1), THEMES.get(number % THEMES.size()), from, from.plusDays(60), from.plusDays(10),
            "EXPERT,LEADER,MODEL_WORKER,GRASSROOTS,ONLINE", "形式多样，注重实效。", number == 0 ? "ISSUED" : "CONCLUDED", 3);
        row("campaign_act", "campaign_id, act_no, kind, person_id, acted_at, opinion", id, 1, "OPENED", "fed.reviewer", at(issued), null);
        row("campaign_act", "campaign_id, act_no, kind, person_id, acted_at, opinion", id, 2, "DRAFTED", "fed.reviewer", at(issued), null);
        row("campaign_act", "campaign_id, act_no, kind, person_id, acted_at, opinion", id, 3, "ISSUED", "fed.approver", at(issued), "同意。");
        task("draftCampaign", "拟定活动", "reviewer", id, id, null, issued, 5, "fed.reviewer", 0);
        task("issueCampaign", "签发活动", "approver", id, id, null, issued, 3, "fed.approver", 0);
        for (var unit = 0; unit < units.size(); unit++) {
            row("campaign_unit", "campaign_id, unit_id, unit_no, invited_by, invited_at, late", id, units.get(unit), unit + 1, "fed.reviewer",
                at(issued), false);
            new OnePlan(id, units.get(unit), issued, Fate.values()[(unit + number) % Fate.values().length]).tell();
        }
    }

    private enum Fate {
        NOT_STARTED("INVITED", "DRAFTING"), DRAFTED("IN_REVIEW", "SIGNING"), RETURNED("IN_REVIEW", "REVIEWING"), REFUSED("REFUSED", null),
        EXPIRED("EXPIRED", null), LECTURING("APPROVED", null), LECTURING_AGAIN("APPROVED", null), CLOSED("CLOSED", null),
        CLOSED_AGAIN("CLOSED", null), CLOSED_ONCE_MORE("CLOSED", null);

        private final String status;
        private final String stage;

        Fate(String status, String stage) {
            this.status = status;
            this.stage = stage;
        }

        boolean isApproved() {
            return status.equals("APPROVED") || status.equals("CLOSED");
        }
    }

    /** A plan and everything that belongs to it, one working step a day. */
    private final class OnePlan {

        private final String id = TimeOrderedId.next();
        private final String campaign;
        private final String unit;
        private final LocalDateTime start;
        private final Fate fate;
        private int acts;
        private int revision;

        OnePlan(String campaign, String unit, LocalDateTime start, Fate fate) {
            this.campaign = campaign;
            this.unit = unit;
            this.start = start;
            this.fate = fate;
            plans.add(id);
        }

        void tell() {
            var place = row("plan", "id, campaign_id, unit_id, status, stage, approved_version_no, revision", id, campaign, unit, fate.status,
                fate.stage, fate.isApproved() ? 1 : null, 0);
            act("INVITED", "fed.approver", 0, null, null, "INVITED", "DRAFTING");
            review();
            place[6] = revision - 1;
        }

        private void review() {
            if (fate == Fate.NOT_STARTED || fate == Fate.EXPIRED) {
                task("draftPlan", "起草方案", "drafter", id, campaign, unit, start, 10, null, fate == Fate.EXPIRED ? 60 : -1);
                if (fate == Fate.EXPIRED) {
                    act("EXPIRED", null, 60, null, null, "EXPIRED", null);
                }
                return;
            }
            version(1, "ORIGINAL", 1);
            act("DRAFTED", unit + ".drafter", 1, null, 1, "IN_REVIEW", "SIGNING");
            task("draftPlan", "起草方案", "drafter", id, campaign, unit, start, 10, unit + ".drafter", 1);
            if (fate == Fate.DRAFTED) {
                task("signPlan", "单位审签", "unit-leader", id, campaign, unit, start.plusDays(1), 2, null, -1);
                return;
            }
            act("SIGNED", unit + ".leader", 2, "同意报送。", 1, "IN_REVIEW", "REVIEWING");
            task("signPlan", "单位审签", "unit-leader", id, campaign, unit, start.plusDays(1), 2, unit + ".leader", 1);
            if (fate == Fate.RETURNED) {
                act("REVIEW_RETURNED", "fed.reviewer", 4, "请补充日期。", 1, "IN_REVIEW", "REVISING");
                row("review_issue", "plan_id, issue_no, version_no, place, demand, raised_by, raised_at, answer, answered_by, answered_at", id, 1,
                    1, "宣讲场次第1行", "请写明日期。", "fed.reviewer", day(4), "已写明。", unit + ".drafter", day(6));
                version(2, "REVISION", 6);
                act("REVISED", unit + ".drafter", 6, null, 2, "IN_REVIEW", "REVIEWING");
                task("reviewPlan", "审核方案", "reviewer", id, campaign, unit, start.plusDays(6), 3, null, -1);
                return;
            }
            task("reviewPlan", "审核方案", "reviewer", id, campaign, unit, start.plusDays(2), 3, "fed.reviewer", 2);
            if (fate == Fate.REFUSED) {
                act("REVIEW_REFUSED", "fed.reviewer", 4, "与通知要求不符。", 1, "REFUSED", null);
                return;
            }
            act("AGREED", "fed.reviewer", 4, "同意。", 1, "IN_REVIEW", "APPROVING");
            act("APPROVED", "fed.approver", 5, "同意。", 1, "APPROVED", null);
            task("approvePlan", "批准方案", "approver", id, campaign, unit, start.plusDays(4), 3, "fed.approver", 1);
            lectures();
        }

        private void version(int no, String kind, int onDay) {
            var lines = IntStream.range(0, 5).mapToObj(line -> line(Track.values()[line], "线索" + line)).toList();
            row("plan_version", "plan_id, version_no, kind, document, sha256, submitted_by, submitted_at", id, no, kind,
                json(new PlanContent("目标第" + no + "版", "队伍", "措施", lines)), "0".repeat(64), unit + ".drafter", day(onDay));
        }

        private PlannedSession line(Track track, String key) {
            var first = start.toLocalDate().plusDays(15);
            return new PlannedSession(key, track, 1, topic(track), "宣讲员", "会议室", first, first.plusDays(20), Audience.ENTERPRISE, 30, 2);
        }

        private String topic(Track track) {
            return TOPICS.get(track.ordinal());
        }

        private void lectures() {
            for (var track : Track.values()) {
                var line = line(track, "线索" + track.ordinal());
                row("obligation", "id, campaign_id, plan_id, unit_id, row_key, version_no, added_in, track, batch, topic, lecturer, place,"
                        + " date_from, date_to, audience, expected, session_count, status, frozen_at", TimeOrderedId.next(), campaign, id, unit,
                    line.key(), 1, 1, track.name(), 1, line.topic(), line.lecturer(), line.place(), line.dateFrom(), line.dateTo(),
                    "ENTERPRISE", 30, 2, "IN_FORCE", day(5));
            }
            var session = session(Track.LEADER, true);
            session(Track.EXPERT, fate != Fate.LECTURING);
            task("reportLeaderSession", "填报领导宣讲", "drafter", id, campaign, unit, start.plusDays(20), 3, unit + ".drafter", 2);
            var replied = fate.status.equals("CLOSED");
            row("concern", "id, campaign_id, plan_id, session_id, ordinal, question, owner, due_on, reply, settled, replied_by, replied_at,"
                    + " version", TimeOrderedId.next(), campaign, id, session, 1, "通勤班车能不能恢复？", "企业工会", start.toLocalDate().plusDays(30),
                replied ? "已恢复。" : null, replied, replied ? unit + ".leader" : null, replied ? day(25) : null, 1);
            task("replyConcern", "回应职工关切", "unit-leader", id, campaign, unit, start.plusDays(22), 5, replied ? unit + ".leader" : null,
                replied ? 3 : -1);
            row("session_check", "id, plan_id, session_id, sample_percent, seed, sampled, outcome, note, checked_by, drawn_at, closed_at,"
                + " version", TimeOrderedId.next(), id, session, 20, random.nextLong(), true, "CONFIRMED", "属实。", "fed.reviewer", day(22), day(24), 1);
            if (replied) {
                summing();
            }
        }

        private String session(Track track, boolean held) {
            var session = TimeOrderedId.next();
            var plannedOn = start.toLocalDate().plusDays(20);
            var place = row("lecture_session", "id, campaign_id, plan_id, unit_id, track, batch, row_key, ordinal, added_in, topic, lecturer, place,"
                    + " planned_on, audience, expected, status, held_on, attended, counted, highlights, reported_by, reported_at, version",
                session, campaign, id, unit, track.name(), 1, "线索" + track.ordinal(), 1, 1, topic(track), "宣讲员", "会议室", plannedOn,
                "ENTERPRISE", 30, "PLANNED", null, null, null, null, null, null, 0);
            state(session, 0, 5, plannedOn, place);
            if (held) {
                place[15] = "HELD";
                place[16] = plannedOn;
                place[17] = 20 + random.nextInt(40);
                place[18] = true;
                place[19] = "职工提问踊跃。";
                place[20] = unit + ".drafter";
                place[21] = day(22);
                place[22] = 1;
                state(session, 1, 22, plannedOn, place);
            }
            return session;
        }

        private void state(String session, int version, int onDay, LocalDate plannedOn, Object[] now) {
            row("lecture_session_state", "session_id, version, since, campaign_id, batch, topic, lecturer, place, audience, expected, planned_on,"
                    + " held_on, status, attended, counted, reported_by, reported_at", session, version, day(onDay), campaign, 1, now[9],
                "宣讲员", "会议室", "ENTERPRISE", 30, plannedOn, now[16], now[15], now[17], now[18], now[20], now[21]);
        }

        private void summing() {
            var summary = TimeOrderedId.next();
            row("summary", "id, campaign_id, plan_id, unit_id, status, revision", summary, campaign, id, unit, "ACCEPTED", 2);
            row("summary_version", "summary_id, no, content, figures, submitted_by, submitted_at", summary, 1,
                json(new SummaryContent("总体良好", "亮点突出", "做法有效", "无", "无", List.of())),
                json(new PlanFigures(id, unit, List.of())), unit + ".drafter", day(65));
            row("summary_act", "summary_id, ordinal, kind, person_id, at, version_no", summary, 1, "SUBMITTED", unit + ".drafter", day(65), 1);
            row("summary_act", "summary_id, ordinal, kind, person_id, at, version_no", summary, 2, "ACCEPTED", "fed.reviewer", day(67), 1);
            task("writeSummary", "撰写总结", "drafter", id, campaign, unit, start.plusDays(60), 10, unit + ".drafter", 5);
            task("reviewSummary", "审阅总结", "reviewer", id, campaign, unit, start.plusDays(65), 5, "fed.reviewer", 2);
            article();
            act("CLOSED", null, 75, null, 1, "CLOSED", null);
        }

        private void article() {
            var article = TimeOrderedId.next();
            articles.add(article);
            var text = new ArticleText(topic(Track.LEADER), "正文", ArticleKind.PICTURE_TEXT, List.of(Channel.WECHAT));
            row("article", "id, campaign_id, plan_id, unit_id, source, idea_title, idea_kind, idea_channels, idea_material, proposed_by, offered_at,"
                    + " review_run, status, closed_reason, revision", article, campaign, id, unit, "summary/" + id + "/0", text.title(),
                "PICTURE_TEXT", "WECHAT", "", unit + ".drafter", day(67), "run", "PUBLISHED", "", 1);
            row("article_version", "article_id, number, title, body, kind, channels, written_by, written_at", article, 1, text.title(),
                text.body(), "PICTURE_TEXT", "WECHAT", unit + ".drafter", day(68));
            List.of("FIRST", "SECOND", "FINAL").forEach(stage -> opinion(article, stage, text));
            row("article_publication", "article_id, channel, link, published_on, note, recorded_by, text_hash, recorded_at", article, "WECHAT",
                "https://example.org/" + article, start.toLocalDate().plusDays(73), "", "fed.publicity", text.hash(), day(73));
            row("article_state", "article_id, revision, since, status, closed_reason", article, 0, day(67), "IDEA", "");
            row("article_state", "article_id, revision, since, status, closed_reason", article, 1, day(73), "PUBLISHED", "");
            task("writeArticle", "撰写稿件", "drafter", article, campaign, unit, start.plusDays(67), 5, unit + ".drafter", 1);
        }

        private void opinion(String article, String stage, ArticleText text) {
            var order = List.of("FIRST", "SECOND", "FINAL").indexOf(stage);
            row("article_opinion", "article_id, ordinal, version_number, stage, decision, reviewer, opinion, checks, text_hash, given_at", article,
                order + 1, 1, stage, "PASS", List.of(unit + ".leader", "fed.publicity", "fed.approver").get(order), "同意。", "", text.hash(),
                day(69 + order));
        }

        private void act(String kind, String person, int onDay, String opinion, Integer versionNo, String status, String stage) {
            acts++;
            row("plan_act", "plan_id, act_no, kind, person_id, acted_at, opinion, version_no", id, acts, kind, person, day(onDay), opinion,
                versionNo);
            row("plan_state", "plan_id, revision, since, status, stage, approved_version_no", id, revision, day(onDay), status, stage,
                status.equals("APPROVED") || status.equals("CLOSED") ? 1 : null);
            revision++;
        }

        private OffsetDateTime day(int after) {
            return at(start.plusDays(after));
        }
    }

    // ---- rows

    /**
     * @param person who did it; {@code null} for nobody
     * @param days   until it ended; negative while it is open
     */
    private void task(String key, String name, String group, String businessKey, String campaign, String unit, LocalDateTime created, int due,
                      String person, int days) {
        var task = TimeOrderedId.next();
        var ended = days < 0 ? null : at(created.plusDays(days));
        var dueAt = at(created.plusDays(due).with(LocalTime.of(18, 0)));
        row("task_record", "task_id, task_key, task_name, candidate_group, business_key, root_key, unit_id, process_instance_id, created_at, due_at,"
            + " ended_at", task, key, name, group, businessKey, campaign, unit, TimeOrderedId.next(), at(created), dueAt, ended);
        if (person != null) {
            row("task_change", "id, task_id, changed_at, person_id, due_at", TimeOrderedId.next(), task, at(created), person, dueAt);
            row("completion", "task_id, task_key, task_name, business_key, unit_id, person_id, completed_at, submission_hash", task, key, name,
                businessKey, unit, person, ended, "0".repeat(64));
        } else if (days < 0 && random.nextInt(4) == 0) {
            row("urge", "id, task_id, campaign_id, working_day, person_id, reason, urged_at", TimeOrderedId.next(), task, campaign,
                created.toLocalDate().plusDays(9), "fed.supervisor", "请抓紧办理。", at(created.plusDays(9)));
        }
    }

    /** @return the values, which may be changed until they are written */
    private Object[] row(String table, String columns, Object... values) {
        rows.computeIfAbsent("insert into " + table + " (" + columns + ") values (" + "?, ".repeat(values.length - 1) + "?)",
            sql -> new ArrayList<>()).add(values);
        return values;
    }

    private void write() {
        rows.forEach(database::batchUpdate);
        rows.clear();
    }

    private static OffsetDateTime at(LocalDateTime local) {
        return local.atZone(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
