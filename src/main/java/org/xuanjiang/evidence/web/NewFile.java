package org.xuanjiang.evidence.web;

/**
 * What a browser tells of a file before it sends it.
 *
 * @param modifiedAt milliseconds since 1970
 */
public record NewFile(String name, Long size, Long modifiedAt) {

    /** What is not told counts as nothing, which is refused like an empty file. */
    public long bytes() {
        return size == null ? 0 : size;
    }

    public long changed() {
        return modifiedAt == null ? 0 : modifiedAt;
    }
}
