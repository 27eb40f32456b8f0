package org.xuanjiang.session;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised and held, for everybody who reads: summaries, articles, registers. */
@Service
@Transactional(readOnly = true)
public class Sessions {

    private final SessionRepository sessions;
    private final ObligationRepository obligations;
    private final OnlineWorkRepository onlineWork;
    private final FigureRepository figures;

    Sessions(SessionRepository sessions, ObligationRepository obligations, OnlineWorkRepository onlineWork,
             FigureRepository figures) {
        this.sessions = sessions;
        this.obligations = obligations;
        this.onlineWork = onlineWork;
        this.figures = figures;
    }

    /** @throws SessionNotFound when there is none with this id */
    public LectureSession get(String sessionId) {
        return sessions.find(sessionId).orElseThrow(SessionNotFound::new);
    }

    /** All sessions of a plan, whatever became of them, by day. */
    public List<LectureSession> ofPlan(String planId) {
        return sessions.ofPlan(planId);
    }

    /** Promises in force, by track, batch and day. */
    public List<Obligation> obligations(String planId) {
        return obligations.inForce(planId);
    }

    /** Online work of a plan, one entry per version that started some. */
    public List<OnlineWork> onlineWork(String planId) {
        return onlineWork.ofPlan(planId);
    }

    /** Figures of a plan; without tracks before anything was promised. */
    public PlanFigures figures(String planId) {
        return figures.ofPlan(planId).stream().findFirst().orElseGet(() -> new PlanFigures(planId, null, List.of()));
    }

    /** Figures of all plans of a campaign that promised anything. */
    public List<PlanFigures> figuresOfCampaign(String campaignId) {
        return figures.ofCampaign(campaignId);
    }

    public List<Highlight> highlights(String planId) {
        return sessions.ofPlan(planId).stream()
            .filter(session -> session.report() != null && session.report().highlights() != null)
            .map(session -> new Highlight(session.id(), session.track(), session.arrangement().topic(),
                session.arrangement().place(), session.day(), session.report().highlights()))
            .toList();
    }

    /** Recordings of model workers and own online pieces, which need not be typed again to become articles. */
    public List<ArticleMaterial> articleMaterial(String planId) {
        var recorded = sessions.ofPlan(planId).stream()
            .filter(session -> session.report() != null && session.report().recording() != null)
            .map(ArticleMaterial::of);
        var pieces = onlineWork.ofPlan(planId).stream().filter(work -> work.report() != null)
            .flatMap(work -> work.report().ownPieces().stream()).map(ArticleMaterial::of);
        return Stream.concat(recorded, pieces).toList();
    }
}
