package org.xuanjiang.audit;

/**
 * What the engine says about a row of its history.
 *
 * @param chain process instance, null when it belongs to none
 * @param unit  tenant, or null
 * @param event for example {@code complete}, or null
 * @param name  activity, task, variable or operation, or null
 */
public record EngineRow(String chain, String unit, String event, String name) {

    private static final String COMPLETE = "complete";

    boolean endsTask() {
        return COMPLETE.equals(event);
    }

    /** A row may be written twice in one transaction: the later event counts, and no fact is lost. */
    EngineRow orWhatWasKnown(EngineRow before) {
        return new EngineRow(chain == null ? before.chain : chain, unit == null ? before.unit : unit,
            event == null ? before.event : event, name == null ? before.name : name);
    }
}
