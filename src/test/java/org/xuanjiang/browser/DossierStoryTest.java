package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor makes a dossier, takes it away and reads it where there is neither this program nor a network. */
class DossierStoryTest extends BrowserStory {

    @TempDir
    private Path elsewhere;

    @Test
    void theAuditorTakesADossierAwayAndReadsIt() throws IOException {
        theFederationIssuesACampaignFor("西吉县总工会");
        var plan = planOf("xiji");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "以“大白话”讲好“大道理”", "领导班子成员", "工业园区", "企业", 30, 1);
        plan.submit();
        signed("xiji");

        var auditor = pcOf("fed.auditor");
        var page = auditor.opens("cockpit", "#/dossiers");
        var unit = page.locator(".xj-table tbody tr").filter(new Locator.FilterOptions().setHasText("西吉县总工会"));
        unit.getByText("制作", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(unit.getByText("四性检测合格")).isVisible();
        assertThat(unit.getByText("办理中，截至")).isVisible();
        unit.getByText("四性检测合格").click();
        pictures.shoot(page, "dossiers");
        pictures.takeOnPhone(page, "dossiers");
        var archive = page.waitForDownload(() -> unit.getByText("下载").click());

        reads(page.context().newPage(), unpacked(archive));
        auditor.watch().hasSeenNothingWrong();
        nobodyHasSeenAnythingWrong();
    }

    private Path unpacked(Download archive) throws IOException {
        var file = elsewhere.resolve("dossier.zip");
        archive.saveAs(file);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var target = elsewhere.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip.getInputStream(entry), target);
            }
        }
        return elsewhere.resolve("index.html");
    }

    /** Follows every link of the first page. */
    private void reads(Page reader, Path index) {
        var asked = new ArrayList<String>();
        reader.onRequest(request -> asked.add(request.url()));
        var failed = new ArrayList<String>();
        reader.onRequestFailed(request -> failed.add(request.url()));
        reader.navigate(index.toUri().toString());
        assertThat(reader.getByText("14 项全部通过")).isVisible();
        pictures.shoot(reader, "dossier-index");
        var links = reader.locator("a[href$='.html']").all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(links).hasSizeGreaterThan(8);
        for (var link : links) {
            reader.navigate(index.resolveSibling(link).toUri().toString());
            assertThat(reader.locator("h1")).isVisible();
            assertThat(reader.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")).isEqualTo(true);
        }
        reader.navigate(index.resolveSibling("process/path.html").toUri().toString());
        pictures.shoot(reader, "dossier-path");
        assertThat(asked).allMatch(address -> address.startsWith("file://"));
        assertThat(failed).isEmpty();
    }
}
