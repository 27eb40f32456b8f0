package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import org.xuanjiang.evidence.FileDamaged;
import org.xuanjiang.evidence.PictureTooLarge;

/**
 * Copies a picture piece by piece and leaves out what is not the picture: places, cameras, comments, previews, and whatever hangs
 * on behind its end. Not one pixel changes.
 */
interface PictureCopy {

    /**
     * @throws FileDamaged     when the pieces do not fit together
     * @throws PictureTooLarge when it has more pixels than may be decoded
     */
    Dimensions copy(Path from, Path to) throws IOException;

    /** As the pixels are stored, before they are turned. */
    record Dimensions(int width, int height, Exif exif) {

        private static final long MOST_PIXELS = 40_000_000;
        private static final long MEGA = 1_000_000;

        public Dimensions {
            requireNoMoreThan(MOST_PIXELS, width, height);
        }

        static void requireNoMoreThan(long most, int width, int height) {
            if (width <= 0 || height <= 0) {
                throw new FileDamaged();
            }
            if ((long) width * height > most) {
                throw new PictureTooLarge(most / MEGA);
            }
        }
    }
}
