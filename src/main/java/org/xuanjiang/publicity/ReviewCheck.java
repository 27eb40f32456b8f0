package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Labelled;

/** One point that a reviewer ticks off; every stage has its own list. */
public sealed interface ReviewCheck extends Labelled permits FirstCheck, SecondCheck, FinalCheck {

    String name();
}
