package org.xuanjiang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Pictures of what people see, in {@code target/pictures}, or where the system property {@code pictures} says: the
 * documentation's are made with {@code -Dpictures=docs/pictures/forms}.
 */
final class Pictures {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;
    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;

    /** What lies over the page for a few seconds only. */
    private static final String PASSING = ".page-notifications, .tooltip { display: none }";
    private static final int COLOURS = 64;
    /** Higher pictures are cut, so that each stays small; every line is whole on one of them. */
    private static final int PART = 1800;
    private static final int OVERLAP = 60;

    private final Path folder = Path.of(System.getProperty("pictures", "target/pictures"));
    private final Set<String> taken = new TreeSet<>();

    /** A window as wide as a phone. */
    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
            .setHasTouch(true).setIsMobile(true);
    }

    Set<String> taken() {
        return taken;
    }

    /** The screen, and where the form goes on below it, all of it on further pictures. */
    void take(Page page, String name) {
        if (!taken.add(name)) {
            return;
        }
        var height = contentHeight(page);
        shoot(page, name);
        if (height > HEIGHT) {
            page.setViewportSize(WIDTH, height);
            var whole = shot(page);
            for (int top = 0, part = 1; top < height; top += PART, part++) {
                write(whole.getSubimage(0, top, WIDTH, Math.min(PART + OVERLAP, height - top)), name + "-full" + (part == 1 ? "" : "-" + part));
            }
            page.setViewportSize(WIDTH, HEIGHT);
        }
    }

    void takeOnPhone(Page page, String name) {
        takeOnPhone(page, name, null);
    }

    /** @param about what the picture is to show of the page; {@code null} for its beginning */
    void takeOnPhone(Page page, String name, Locator about) {
        if (!taken.add(name + "-phone")) {
            return;
        }
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        afterFitting(page, "column.scrollIntoView()");
        if (about != null) {
            about.evaluate("element => element.scrollIntoView({block: 'center'})");
        }
        shoot(page, name + "-phone");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    void shoot(Page page, String name) {
        write(shot(page), name);
    }

    private static BufferedImage shot(Page page) {
        var options = new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
        // Our own pages have nothing that passes, and take no style from elsewhere.
        var picture = page.screenshot(page.locator(".page-notifications").count() == 0 ? options : options.setStyle(PASSING));
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In the colours that are used most, and the nearest of them instead of each other one: a third of the bytes. */
    private static BufferedImage withFewColours(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var palette = Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(colour -> colour, Collectors.counting()))
            .entrySet().stream().sorted(Map.Entry.<Integer, Long>comparingByValue().reversed()).limit(COLOURS)
            .mapToInt(Map.Entry::getKey).toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        indexed.setRGB(0, 0, picture.getWidth(), picture.getHeight(), pixels, 0, picture.getWidth());
        return indexed;
    }

    private void write(BufferedImage picture, String name) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        try {
            Files.createDirectories(folder);
            try (var file = Files.newOutputStream(folder.resolve(name + ".png")); var output = ImageIO.createImageOutputStream(file)) {
                writer.setOutput(output);
                writer.write(null, new IIOImage(withFewColours(picture), null, null), smallest);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
    }

    /** What the column that scrolls would need to show everything. */
    private static int contentHeight(Page page) {
        return ((Number) afterFitting(page, """
            ((scrolling) => {
              scrolling.scrollTop = 0;
              return innerHeight + scrolling.scrollHeight - scrolling.clientHeight;
            })(column.querySelector('.content') || column)""")).intValue();
    }

    /** Two frames after a change of the window, the form has fitted itself to its column. */
    private static Object afterFitting(Page page, String expression) {
        return page.locator(".task-details, .xj-page").first().evaluate("""
            column => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(%s))))""".formatted(expression));
    }
}
