package org.xuanjiang.evidence;

/**
 * A file on its way in.
 *
 * @param size       in bytes, as announced
 * @param modifiedAt of the file on the person's own machine, in milliseconds; only tells files of the same name apart
 * @param received   bytes that have arrived; the next block begins there
 */
public record Upload(String id, String taskId, String unitId, String personId, String name, long size, long modifiedAt, long received) {

    boolean isComplete() {
        return received == size;
    }
}
