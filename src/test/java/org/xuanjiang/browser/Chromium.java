package org.xuanjiang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, or Debian's, installed when there is none and we may. Says plainly which; without one the
 * browser tests fail in continuous integration and are skipped elsewhere.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var executable = find().or(Chromium::install);
        if (executable.isEmpty() && System.getenv("CI") == null) {
            Assumptions.abort("no Chromium on this machine and none could be installed: browser tests skipped");
        }
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            // Its own parts, such as the calendar of a date, speak the language of the system.
            .setEnv(Map.of("LANGUAGE", "zh_CN", "LANG", "zh_CN.UTF-8"))
            .setExecutablePath(executable.orElseThrow(() -> new IllegalStateException("no Chromium, and none could be installed")))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        var found = Stream.of(System.getenv("PATH").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
        found.ifPresent(path -> System.out.println("Browser tests use " + path));
        return found;
    }

    private static Optional<Path> install() {
        System.out.println("No Chromium found; installing Debian's packages chromium, chromium-l10n and fonts-noto-cjk");
        return run("apt-get", "update") && run("apt-get", "install", "-y", "chromium", "chromium-l10n", "fonts-noto-cjk")
            ? find() : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            System.out.println("Could not install: " + noSuchCommand.getMessage());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
