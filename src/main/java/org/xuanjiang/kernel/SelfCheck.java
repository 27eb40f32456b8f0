package org.xuanjiang.kernel;

import java.util.stream.Stream;

/** Looks at the finished program before it opens its port; outside demo mode one finding is enough not to open it. */
public interface SelfCheck {

    /** Setting and reason in Chinese, one entry per finding. */
    Stream<String> findings();
}
