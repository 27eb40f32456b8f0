package org.xuanjiang.kernel;

/**
 * The revision that somebody had on screen when they acted, as a browser sends it.
 *
 * @param revision {@code null} when the browser does not say
 */
public record ShownRevision(Integer revision) {

    /** @throws InvalidSubmission when nothing tells what was on screen: a change might undo another's unseen */
    public int value() {
        if (revision == null) {
            throw InvalidSubmission.at("revision", "请刷新页面后重试。");
        }
        return revision;
    }
}
