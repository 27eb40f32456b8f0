package org.xuanjiang.session.web;

import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Units;
import org.xuanjiang.print.PdfPrinter;
import org.xuanjiang.print.QrSquare;
import org.xuanjiang.print.Template;
import org.xuanjiang.session.Arrangement;
import org.xuanjiang.session.ChineseDate;
import org.xuanjiang.session.LectureSession;

/**
 * Prints the cards of sessions (场次卡): what was arranged, a square that leads a phone to the report, and a part to tear off on which
 * people count and note where there is no network.
 */
@Component
class SessionCards {

    /** Side of the square in millimetres. */
    private static final double SQUARE = 34;
    /** Neighbours overlap a little; otherwise a printer may leave white lines between them. */
    private static final double OVERLAP = 0.02;

    private final Campaigns campaigns;
    private final Units units;
    private final PdfPrinter printer;
    private final Clock clock;
    private final Template template = Template.of("session/card.html");

    SessionCards(Campaigns campaigns, Units units, PdfPrinter printer, Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.printer = printer;
        this.clock = clock;
    }

    /** Sizes of paper that offices have. */
    enum Paper {
        A4, A5
    }

    /**
     * One page per session.
     *
     * @param address where a session is reported, by its id
     */
    void print(List<LectureSession> sessions, Paper paper, Function<String, String> address, OutputStream out) {
        var cards = sessions.stream().map(session -> new Card(campaigns.get(session.campaignId()), session, units.get(session.unitId()).name(),
            address.apply(session.id()))).toList();
        printer.print(template.fill(Map.of("paper", paper.name(), "small", paper == Paper.A5, "square", SQUARE, "cards", cards)),
            clock.instant().truncatedTo(ChronoUnit.SECONDS), out);
    }

    private record Card(String theme, String noticeNumber, String unit, String track, String topic, String lecturer, String place,
                        String when, String audience, String expected, String batch, String number, String address, List<Box> boxes) {

        Card(Campaign campaign, LectureSession session, String unit, String address) {
            this(campaign.theme(), campaign.terms().noticeNumber(), unit, session.track().label(), session.arrangement().topic(),
                words(session.arrangement().lecturer(), session.arrangement().lecturerTitle()), words(session.arrangement().place()),
                when(session.arrangement()), session.arrangement().audience() == null ? "" : session.arrangement().audience().label(),
                session.arrangement().expected() == null ? "" : session.arrangement().expected() + " 人", "第 " + session.batch() + " 批",
                session.id().substring(session.id().length() - 8), address, boxes(QrSquare.of(address)));
        }

        private static String words(String... parts) {
            return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("　"));
        }

        private static String when(Arrangement facts) {
            return ChineseDate.of(facts.plannedOn()) + (facts.plannedAt() == null ? "" : "　" + facts.plannedAt());
        }

        private static List<Box> boxes(QrSquare square) {
            var module = SQUARE / square.modules();
            return square.bars().stream().map(bar -> new Box(millimetres(bar.left() * module), millimetres(bar.top() * module),
                millimetres(bar.width() * module + OVERLAP), millimetres(module + OVERLAP))).toList();
        }

        private static String millimetres(double length) {
            return String.format(Locale.ROOT, "%.3fmm", length);
        }
    }

    private record Box(String left, String top, String width, String height) {
    }
}
