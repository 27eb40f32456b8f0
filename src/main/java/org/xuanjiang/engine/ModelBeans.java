package org.xuanjiang.engine;

import java.util.Set;

/** What expressions of models may name besides variables; everything else in the program is invisible to them. */
public final class ModelBeans {

    /** By the feature they belong to. A test holds this to exactly what the models use. */
    public static final Set<String> NAMES = Set.of(
        // calendar
        "workdays",
        // plan
        "invitedPlans", "inviteUnits", "callOffPlans", "planWindow", "expirePlan", "closePlan", "reviewFacts", "awaitSignature",
        // session
        "freezeObligations", "applyAmendment", "plannedTracks", "trackProcess", "plannedSessions", "plannedBatches",
        "sessionDeadlines", "raisedConcerns", "closeOpenSessions", "callOffSessions", "drawSample", "lapseCheck",
        // summary
        "closeWithoutSummary",
        // publicity
        "offerArticles", "articlesToReview", "articleChannels", "publishArticle", "dropOpenArticles", "callOffArticles");

    private ModelBeans() {
    }
}
