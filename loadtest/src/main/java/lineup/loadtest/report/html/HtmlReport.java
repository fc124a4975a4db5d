package lineup.loadtest.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Run;

/**
 * A run as one HTML document that needs nothing else: no script, no font, no address is asked for.
 *
 * <p>It is well-formed XML too. A section without data is left out.
 */
public final class HtmlReport {

    private static final List<Section> SECTIONS = List.of(
            new PlanSection(),
            new ComparisonSection(),
            new ForestSection(),
            new RoundsSection(),
            new SpectrumSection(),
            new SweepSection(),
            new CpuSection(),
            new MemorySection(),
            new IsolationSection(),
            new CapacitySection(),
            new OutcomeSection(),
            new SteadySection(),
            new GeneratorSection(),
            new ServerSection(),
            new EnvironmentSection());

    private HtmlReport() {
    }

    public static void write(Run run, Path file) throws IOException {
        Files.writeString(file, render(run));
    }

    /** The whole document, ending with a line end. */
    public static String render(Run run) {
        RunView view = new RunView(run);
        String title = Wording.title(view);
        Element main = Element.of("main").add(VerdictStrip.of(run));
        int number = 0;
        for (Section section : SECTIONS) {
            List<Element> content = section.content(view);
            if (!content.isEmpty()) {
                String id = "section-" + ++number;
                main.add(Element.of("section").with("aria-labelledby", id)
                        .add(Element.of("h2", section.title()).with("id", id)).add(content));
            }
        }
        Element body = Element.of("body").add(
                Element.of("header").add(Element.of("h1", title), Element.of("p", Wording.subtitle(view))), main);
        return "<!DOCTYPE html>\n" + Element.of("html").with("lang", "en").add(head(title), body).render() + "\n";
    }

    private static Element head(String title) {
        return Element.of("head").add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("title", title),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Element.of("style", style()));
    }

    /** No character in it may need escaping: HTML takes what is in a style as it is, XML does not. */
    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
