package org.xuanjiang.campaign;

import java.util.Locale;
import org.xuanjiang.kernel.Labelled;

/** The five ways of lecturing that clauses 二（一） to 二（五） of the notice name, in its order. */
public enum Track implements Labelled {
    EXPERT("专家宣讲"),
    LEADER("领导宣讲"),
    MODEL_WORKER("劳模宣讲"),
    GRASSROOTS("基层宣讲"),
    ONLINE("网上宣讲");

    private final String label;

    Track(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Id of the process that carries the sessions of this track, for example {@code track-model-worker}. */
    public String processId() {
        return "track-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
