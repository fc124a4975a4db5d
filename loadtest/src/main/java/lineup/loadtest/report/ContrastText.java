package lineup.loadtest.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.loadtest.result.Contrast;

/** What the trials say about each server against the baseline: a block for each metric, a line for each server. */
final class ContrastText {

    private static final int LONGEST_NAME = 20;

    private final List<Contrast> contrasts;
    private final Style style;
    private final int width;

    private ContrastText(List<Contrast> contrasts, Style style) {
        this.contrasts = contrasts;
        this.style = style;
        this.width = Stream.concat(contrasts.stream().map(ContrastText::name),
                contrasts.stream().map(each -> each.metric().label())).mapToInt(String::length).max().orElse(0);
    }

    /** After an introduction that says what the ratios are of. Nothing when nothing is compared. */
    static String render(String introduction, List<Contrast> contrasts, Style style) {
        if (contrasts.isEmpty()) {
            return "";
        }
        ContrastText blocks = new ContrastText(contrasts, style);
        return TextWrap.wrap(introduction + " " + level(contrasts), "") + "\n"
                + Stream.of(Contrast.Metric.values()).map(blocks::block).collect(Collectors.joining());
    }

    private static String level(List<Contrast> contrasts) {
        return contrasts.stream().map(Contrast::confidence).filter(Objects::nonNull).min(Double::compare)
                .map(level -> "The intervals are exact, at a level of " + Units.decimal(100 * level, 1)
                        + " % or more; verdicts are corrected for the number of servers.")
                .orElse("There are too few rounds for an interval, so every verdict is open.");
    }

    private String block(Contrast.Metric metric) {
        List<Contrast> lines = contrasts.stream().filter(each -> each.metric() == metric).toList();
        if (lines.isEmpty()) {
            return "";
        }
        IntervalBar bar = IntervalBar.fit(lines);
        StringBuilder block = new StringBuilder("\n");
        block.append(style.strong(pad(metric.label(), width))).append("  ").append(" ".repeat(6 + 2 + 15 + 2))
                .append(bar.scale()).append("  ").append(metric.moreIsBetter() ? "more is better" : "less is better");
        lines.forEach(each -> block.append('\n').append(line(each, bar)));
        return block.append('\n').toString();
    }

    private String line(Contrast contrast, IntervalBar bar) {
        String interval = contrast.low() == null ? "no interval"
                : "[" + Cells.ratio(contrast.low()) + " " + Cells.ratio(contrast.high()) + "]";
        String ratio = Cells.ratio(contrast.ratio());
        return pad(name(contrast), width) + "  " + " ".repeat(Math.max(0, 6 - ratio.length())) + ratio + "  "
                + pad(interval, 15) + "  " + bar.draw(contrast) + "  " + verdict(contrast);
    }

    private static String name(Contrast contrast) {
        String point = contrast.point() == null ? "" : " at " + Cells.point(contrast.point());
        String rest = point + (contrast.control() ? " (A/A)" : "");
        return Table.cut(contrast.server(), Math.max(1, LONGEST_NAME - rest.length())) + rest;
    }

    private String verdict(Contrast contrast) {
        String word = Words.of(contrast);
        if (contrast.control()) {
            boolean differs = EnumSet.of(Contrast.Verdict.BETTER, Contrast.Verdict.WORSE).contains(contrast.verdict());
            return differs ? style.doubtful("noise, differs") : style.faint("noise floor");
        }
        return switch (contrast.verdict()) {
            case BETTER -> style.good(word);
            case WORSE -> style.bad(word);
            case SAME -> word;
            case UNDECIDED -> style.doubtful(word);
        };
    }

    private static String pad(String text, int width) {
        String cut = Table.cut(text, width);
        return cut + " ".repeat(width - cut.length());
    }
}
