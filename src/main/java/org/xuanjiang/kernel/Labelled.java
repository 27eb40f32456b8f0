package org.xuanjiang.kernel;

/** An enumeration whose values have Chinese names; forms take their choices from it. */
public interface Labelled {

    String label();
}
