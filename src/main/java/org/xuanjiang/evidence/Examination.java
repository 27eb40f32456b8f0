package org.xuanjiang.evidence;

import java.nio.file.Path;

/** Looks into files, whose names count for nothing. */
public interface Examination {

    /** As many first bytes tell what a file is. */
    int HEAD = 1 << 16;

    /**
     * Says what the file really is and what of it is to be kept.
     *
     * @param file   as it was received
     * @param folder where a copy may be written from which something was taken out
     * @throws org.xuanjiang.kernel.Refusal when it is not to be kept
     */
    Content examine(Path file, Path folder);

    /**
     * Spares people the wait for what will be refused anyway.
     *
     * @param head the first bytes
     * @throws FileTypeNotAccepted when they show already that the file will not be taken
     */
    void refuseEarly(byte[] head);
}
