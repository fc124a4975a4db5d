package lineup.loadtest.report.html;

import java.util.List;
import lineup.loadtest.report.svg.Element;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trust;

/** What comes before everything else: whether the figures may be believed. */
final class VerdictStrip {

    private VerdictStrip() {
    }

    static Element of(Run run) {
        Trust.Verdict verdict = run.trust() == null ? Trust.Verdict.SUSPECT : run.trust().verdict();
        List<String> reasons = run.trust() == null ? List.of("The run was not judged.")
                : RunView.orEmpty(run.trust().reasons());
        Element strip = Element.of("section").with("class", "verdict " + css(verdict))
                .with("aria-labelledby", "verdict")
                .add(Element.of("h2", sign(verdict) + " " + verdict).with("id", "verdict"))
                .add(Element.of("p", meaning(verdict)));
        if (run.interrupted()) {
            strip.add(Element.of("p").add(Element.of("strong", "INTERRUPTED"))
                    .text(": these are the figures of the time until then."));
        }
        list(strip, reasons);
        if (run.trust() != null && run.trust().cost() != verdict) {
            strip.add(Element.of("p", "The cost alone, CPU per request and memory, is " + run.trust().cost() + "."));
        }
        list(strip, RunView.orEmpty(run.notes()));
        return strip;
    }

    private static void list(Element strip, List<String> sentences) {
        if (!sentences.isEmpty()) {
            strip.add(Element.of("ul").add(sentences.stream().map(each -> Element.of("li", each)).toList()));
        }
    }

    private static String css(Trust.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "valid";
            case SUSPECT -> "suspect";
            case INVALID -> "invalid";
        };
    }

    private static String sign(Trust.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "✓";
            case SUSPECT -> "?";
            case INVALID -> "✕";
        };
    }

    private static String meaning(Trust.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "Nothing was found that speaks against these figures.";
            case SUSPECT -> "Read these figures with the following in mind.";
            case INVALID -> "Do not quote these figures: they do not show what they seem to.";
        };
    }
}
