package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    private static final Instant TIME = Instant.parse("2026-06-15T12:00:00Z");
    private static final List<Entry> ENTRIES = List.of(
            new Entry("b10", false, 5, TIME.plusSeconds(1)),
            new Entry("b2", false, 5, TIME.plusSeconds(3)),
            new Entry("a", false, 9, TIME),
            new Entry("z", true, 4096, TIME.plusSeconds(9)),
            new Entry("Y", true, 8192, TIME.plusSeconds(2)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                | Y/ z/ a b2 b10
            ''                               | Y/ z/ a b2 b10
            sort=name                        | Y/ z/ a b2 b10
            order=desc                       | z/ Y/ b10 b2 a
            sort=name&order=desc             | z/ Y/ b10 b2 a
            sort=size                        | Y/ z/ b2 b10 a
            sort=size&order=desc             | Y/ z/ a b2 b10
            order=desc&sort=size             | Y/ z/ a b2 b10
            sort=modified&order=asc          | Y/ z/ a b10 b2
            sort=modified&order=desc         | z/ Y/ b2 b10 a
            sort=colour&order=up             | Y/ z/ a b2 b10
            SORT=size                        | Y/ z/ a b2 b10
            sort=Size                        | Y/ z/ a b2 b10
            sort                             | Y/ z/ a b2 b10
            &&x=1&sort=size&x&=&%00          | Y/ z/ b2 b10 a
            sort=size&sort=name              | Y/ z/ a b2 b10
            sort=size&order=desc&order=x     | Y/ z/ a b2 b10
            """)
    void isAskedForByTheQueryAndFoldersComeFirst(String query, String sorted) {
        Order order = Order.parse(query);

        assertThat(ENTRIES.stream().sorted(order.comparator()).map(Entry::label).collect(Collectors.joining(" ")))
                .isEqualTo(sorted);
        assertThat(Order.parse(order.query().substring(1))).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NAME, ?sort=name&order=desc",
        "'', SIZE, ?sort=size&order=desc",
        "'', MODIFIED, ?sort=modified&order=desc",
        "order=desc, NAME, ?sort=name&order=asc",
        "sort=size, SIZE, ?sort=size&order=desc",
        "sort=size&order=desc, SIZE, ?sort=size&order=asc",
        "sort=size&order=desc, NAME, ?sort=name&order=asc",
    })
    void isReversedByItsOwnColumn(String query, Order.Key column, String next) {
        assertThat(Order.parse(query).next(column).query()).isEqualTo(next);
    }
}
