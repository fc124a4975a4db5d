package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lineup.loadtest.result.Run;
import lineup.loadtest.result.Trust;

/**
 * A run as text for a terminal: whether to trust it, what was done, what came out, and where.
 *
 * <p>Invariant: no line is wider than {@link Table#WIDTH}. Everything is taken from the run, so that a stored one shows
 * what a fresh one showed.
 */
public final class TextReport {

    private final Run run;
    private final Style style;
    private final List<Group> groups;

    private final boolean planned;

    private TextReport(Run run, Style style, boolean planned) {
        this.run = run;
        this.style = style;
        this.planned = planned;
        this.groups = Group.of(run);
    }

    public static String render(Run run, Style style) {
        return new TextReport(run, style, true).text();
    }

    /** The same for a reader who has just been told the plan. */
    public static String renderWithoutPlan(Run run, Style style) {
        return new TextReport(run, style, false).text();
    }

    private String text() {
        List<String> sections = new ArrayList<>(List.of(trust() + interruption(),
                planned ? TextWrap.wrap(run.conditions().sentence(), "") + "\n" : ""));
        sections.addAll(results());
        Words.onFloor(run).ifPresent(sentence -> sections.add(TextWrap.wrap(sentence, "") + "\n"));
        sections.add(ContrastText.render(ratios(), run.contrasts(), style));
        List<Group> servers = Group.byServer(run);
        boolean manyPoints = run.kind() == Run.Kind.CAPACITY;
        sections.add(ServerTable.failures(groups) + OutcomeText.errors(manyPoints ? servers : groups));
        sections.add(CheckText.fairness(servers));
        sections.add(CheckText.generator(run, servers));
        sections.add(ContextText.render(run));
        return String.join("\n", sections.stream().filter(section -> !section.isEmpty()).toList());
    }

    private String trust() {
        if (run.trust() == null) {
            return "";
        }
        String verdict = run.trust().verdict().toString();
        String indent = " ".repeat(verdict.length() + 2);
        StringBuilder strip = new StringBuilder();
        for (String reason : run.trust().reasons()) {
            strip.append(TextWrap.wrap(indent + reason, indent)).append('\n');
        }
        if (run.trust().cost() != run.trust().verdict()) {
            strip.append(indent).append("The cost alone, CPU per request and memory, is ").append(run.trust().cost())
                    .append(".\n");
        }
        String rest = strip.isEmpty() ? "\n" : strip.substring(verdict.length());
        return style.strong(painted(run.trust().verdict())) + rest;
    }

    private String painted(Trust.Verdict verdict) {
        return switch (verdict) {
            case VALID -> style.good(verdict.toString());
            case SUSPECT -> style.doubtful(verdict.toString());
            case INVALID -> style.bad(verdict.toString());
        };
    }

    private String interruption() {
        return run.interrupted() ? style.doubtful("INTERRUPTED") + "  These figures are of the time until then.\n" : "";
    }

    private List<String> results() {
        return switch (run.kind()) {
            case LOAD -> run.trials().stream().map(trial -> LoadText.render(trial, run.conditions().load())).toList();
            case CAPACITY -> List.of(CapacityText.render(run));
            case COMPARE, SWEEP -> tables();
        };
    }

    private String ratios() {
        return "Ratio to " + run.conditions().baseline() + ", the median over rounds; within "
                + Cells.margin(run.conditions().margin()) + " counts as the same.";
    }

    /** A table for each point of the axis, or one. */
    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (Double point : Group.points(run)) {
            List<Group> here = groups.stream().filter(group -> Objects.equals(group.point(), point)).toList();
            String heading = point == null ? ""
                    : style.strong(run.conditions().axis() + ": " + Cells.point(point)) + "\n";
            tables.add(heading + ServerTable.render(here));
        }
        tables.add(TextWrap.wrap(explanation(), "") + "\n");
        tables.add(ServerTable.extras(Group.byServer(run)));
        return tables;
    }

    private String explanation() {
        long rounds = run.trials().stream().mapToInt(trial -> trial.round()).distinct().count();
        String medians = rounds == 1
                ? "One round, so there is no confidence interval: repeat before you believe a small"
                + " difference. " : "Medians over " + rounds + " rounds; errors are added up. ";
        boolean closed = run.conditions().load().arrival().equals("closed");
        return medians + "Latency: " + (closed ? "closed loop" : "open loop, from the intended start") + ". "
                + ServerTable.LEGEND;
    }
}
