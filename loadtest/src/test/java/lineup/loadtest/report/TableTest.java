package lineup.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Alignment, and the bound on the width of all text. */
class TableTest {

    @Test
    void alignsTheFirstColumnLeftAndTheOthersRight() {
        Table table = new Table("model", "n", "time");
        table.add(List.of("a", "1000", "5s"));
        table.addText("longer", "failed: a text that is wider than its columns");
        assertThat(table.render()).isEqualTo("""
                model      n  time
                a       1000    5s
                longer  failed: a text that is wider than its columns
                """);
    }

    @Test
    void neverGetsTooWide() {
        Table table = new Table("model", "a", "b");
        table.add(List.of("x".repeat(60), "1".repeat(20), "2".repeat(18)));
        table.add(List.of("x".repeat(90), "1".repeat(20), "2".repeat(18)));
        table.addText("y", "failed: " + "z".repeat(200));
        assertThat(table.render().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void breaksTextAtSpaces() {
        String text = "word ".repeat(50).strip();
        assertThat(TextWrap.wrap(text, "  ").lines()).hasSize(3)
                .allMatch(line -> line.length() <= 100)
                .allMatch(line -> line.startsWith("word") || line.startsWith("  word"));
    }

    @Test
    void breaksALongWordWhereItMust() {
        String word = "w".repeat(150);
        assertThat(TextWrap.wrap("before " + word, "  ").lines())
                .containsExactly("before", "  " + "w".repeat(98), "  " + "w".repeat(52));
    }

    @Test
    void shortensNamesBeforeFigures() {
        Table table = new Table("server", "figure");
        table.add(List.of("n".repeat(120), "1,234"));
        assertThat(table.render().lines().skip(1)).singleElement().asString().hasSize(100).endsWith("n…  1,234");
    }

    @Test
    void doesNotCountColours() {
        Style style = new Style(true);
        Table table = new Table("server", style.strong("word"));
        table.add(List.of("a", style.good("ok")));
        assertThat(Style.strip(table.render())).isEqualTo("server  word\na         ok\n");
    }
}
