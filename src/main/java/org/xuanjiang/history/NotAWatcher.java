package org.xuanjiang.history;

import org.xuanjiang.kernel.Refusal;

/** What everybody ever did is for those who watch. */
public final class NotAWatcher extends Refusal {

    NotAWatcher() {
        super(Kind.FORBIDDEN, "此页面由督办人或者审计人查看，您没有相应权限。");
    }
}
