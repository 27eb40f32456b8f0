package org.xuanjiang.dossier.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one version of a model was walked through in a case, over all its instances.
 *
 * @param process   id of the model
 * @param instances ids, oldest first
 * @param visits    how often each element was entered
 * @param open      elements at which something still waits
 * @param walked    sequence flows that were taken
 */
public record Walk(String process, String name, int version, List<String> instances, List<Shape> shapes, List<Edge> edges,
                   Map<String, Integer> visits, Set<String> open, Set<String> walked) {

    /** Where something stands on the drawing. */
    public record Bounds(double x, double y, double width, double height) {
    }

    /** Kinds of elements that are drawn differently. */
    public enum Kind { START, END, EVENT, EXCLUSIVE, PARALLEL, USER_TASK, TASK, CALL, SUBPROCESS, NOTE }

    /**
     * An element of the drawing.
     *
     * @param name  or empty
     * @param label where its name stands, or {@code null}
     * @param sign  what an event waits for or does: {@code timer}, {@code message}, {@code terminate} …; empty when nothing special
     */
    public record Shape(String element, Kind kind, String name, Bounds bounds, Bounds label, String sign, boolean multiple) {
    }

    /** A line of the drawing; points are pairs of x and y. */
    public record Edge(String element, String name, List<double[]> points, Bounds label, boolean flow) {
    }
}
