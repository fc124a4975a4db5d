package lineup.loadtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the servers favours none of them. */
class BalancedOrderTest {

    private static final long SEED = 42;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachServerIsEquallyOftenInEachPlaceAndAfterEachOther(int servers) {
        BalancedOrder order = new BalancedOrder(servers, SEED);
        for (int start : List.of(0, order.cycle())) {
            int[][] places = new int[servers][servers];
            int[][] followers = new int[servers][servers];
            for (int round = start + 1; round <= start + order.cycle(); round++) {
                List<Integer> row = order.round(round);
                for (int place = 0; place < servers; place++) {
                    places[row.get(place)][place]++;
                    if (place > 0) {
                        followers[row.get(place - 1)][row.get(place)]++;
                    }
                }
            }
            int each = order.cycle() / servers;
            for (int server = 0; server < servers; server++) {
                assertThat(places[server]).containsOnly(each);
                int self = server;
                int[] others = IntStream.range(0, servers).filter(other -> other != self)
                        .map(other -> followers[self][other]).toArray();
                assertThat(IntStream.of(others).allMatch(count -> count == each)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 11})
    void halfACycleOfAnOddNumberHasThePlacesBalanced(int servers) {
        BalancedOrder order = new BalancedOrder(servers, SEED);
        for (int place = 0; place < servers; place++) {
            Set<Integer> seen = new HashSet<>();
            for (int round = 1; round <= servers; round++) {
                seen.add(order.round(round).get(place));
            }
            assertThat(seen).hasSize(servers);
        }
    }

    @Test
    void theSeedDecidesTheOrder() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        assertThat(new BalancedOrder(6, 1).round(3, names)).isEqualTo(new BalancedOrder(6, 1).round(3, names));
        Set<List<String>> first = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            first.add(new BalancedOrder(6, seed).round(1, names));
        }
        assertThat(first).hasSizeGreaterThan(40);
    }

    @Test
    void nothingHasNoOrder() {
        assertThatThrownBy(() -> new BalancedOrder(0, SEED)).isInstanceOf(IllegalArgumentException.class);
    }
}
