package lineup.loadtest.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lineup.loadtest.result.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The reports as a browser shows them: readable in light and in dark, on a phone, and without scripts. */
@Timeout(60)
class BrowserTest {

    @TempDir
    private static Path folder;
    private static final List<Path> REPORTS = new ArrayList<>();
    private static String checks;
    private static Browser browser;

    @BeforeAll
    static void writeReports() throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        for (Map.Entry<String, Run> run : Runs.all(folder).entrySet()) {
            Path file = folder.resolve(run.getKey() + ".html");
            HtmlReport.write(run.getValue(), file);
            REPORTS.add(file);
        }
        try (InputStream in = BrowserTest.class.getResourceAsStream("checks.js")) {
            checks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void assertReadable(String colours, int width) {
        for (Path report : REPORTS) {
            browser.show(report, colours, width);
            assertThat((List<?>) browser.driver().executeScript(checks))
                    .as("%s, %s, %d wide", report.getFileName(), colours, width).isEmpty();
            assertThat(browser.complaints()).as("%s", report.getFileName()).isEmpty();
        }
    }

    @Test
    void readableInLightOnAWideScreen() {
        assertReadable("light", 1200);
    }

    @Test
    void readableInDarkOnAWideScreen() {
        assertReadable("dark", 1200);
    }

    @Test
    void readableOnAPhone() {
        assertReadable("light", 390);
    }

    /** Or else the tests above would prove nothing. */
    @Test
    void theChecksSeeWhatIsWrong() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.html"), """
                <!DOCTYPE html><title>x</title><body style="background: #fff"><p style="color: #999">pale</p>
                <div style="width: 2000px">wide</div>
                <svg id="a" width="100" height="50"><text x="5" y="20">one two</text><text x="9" y="20">three</text>
                <text x="80" y="45">far outside</text></svg>
                <svg id="b" width="4" height="4"></svg>""");
        browser.show(broken, "light", 1200);
        assertThat(((List<?>) browser.driver().executeScript(checks)).toString())
                .contains("the page is ", "contrast 2.8", "a: text \"far outside\" lies outside",
                        "a: text \"one two\" covers text \"three\"", "b has no size");
    }

    @Test
    void lightAndDarkDiffer() {
        browser.show(REPORTS.getFirst(), "light", 1200);
        String light = browser.driver().findElement(By.tagName("body")).getCssValue("background-color");
        browser.show(REPORTS.getFirst(), "dark", 1200);
        String dark = browser.driver().findElement(By.tagName("body")).getCssValue("background-color");
        assertThat(dark).isNotEqualTo(light);
    }

    @Test
    void detailsOpenWithoutScripts() {
        ChromeDriver driver = browser.driver();
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.show(REPORTS.getFirst(), "light", 1200);
            WebElement details = driver.findElement(By.cssSelector("figure details"));
            WebElement data = details.findElement(By.tagName("table"));
            assertThat(data.isDisplayed()).isFalse();
            details.findElement(By.tagName("summary")).click();
            assertThat(data.isDisplayed()).isTrue();
            assertThat(driver.findElements(By.tagName("svg"))).allSatisfy(svg ->
                    assertThat(svg.getRect().getWidth()).isPositive());
        } finally {
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void onPaperItIsLightAndTheConfigurationsAreOpen() {
        browser.show(REPORTS.get(2), "dark", 718);
        browser.print();
        ChromeDriver driver = browser.driver();
        assertThat(driver.findElements(By.cssSelector("section .part pre"))).hasSizeGreaterThan(4).allSatisfy(text ->
                assertThat(text.getRect().getHeight()).isGreaterThan(10));
        assertThat((List<?>) driver.executeScript(checks.replace("details.open = true", ""))).isEmpty();
        assertThat(driver.executeScript("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(253, 253, 252)");
    }

    @Test
    void aHostileNameRunsNothing() {
        browser.show(REPORTS.getLast(), "light", 1200);
        assertThat(browser.driver().getTitle()).contains("</title><script>alert(1)</script>");
        assertThat(browser.driver().findElements(By.tagName("script"))).isEmpty();
    }
}
