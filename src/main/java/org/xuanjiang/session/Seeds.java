package org.xuanjiang.session;

/** Where the seeds of samples come from. */
@FunctionalInterface
public interface Seeds {

    /** A seed that nobody could foresee, so that nobody can steer who is checked. */
    long next();
}
