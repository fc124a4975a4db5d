package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberedTest {
    private static final Remembered.Bounds BOUNDS = new Remembered.Bounds(4, 1000, 2);

    private final Remembered<String, Thing> remembered = new Remembered<>(Duration.ofSeconds(1), BOUNDS);
    private final List<String> forgotten = new ArrayList<>();

    /** Takes a certain room and notes when it is forgotten. */
    private record Thing(String name, long room, int descriptors, boolean usable, List<String> forgetting)
            implements Remembered.Value {
        @Override
        public boolean tryHold() {
            return usable;
        }

        @Override
        public void forgotten() {
            forgetting.add(name);
        }
    }

    private Thing thing(String name) {
        return thing(name, 1, 0);
    }

    private Thing thing(String name, long room, int descriptors) {
        return new Thing(name, room, descriptors, true, forgotten);
    }

    @ParameterizedTest
    @CsvSource({"5000, true", "5999, true", "6000, false", "4999, false", "99999, false"})
    void isTrueForAsLongAsItsValidityAndNotIfTheClockIsSetBack(long now, boolean known) {
        remembered.put("a", thing("a"), 5000);

        assertThat(remembered.get("a", now) != null).isEqualTo(known);
        assertThat(remembered.get("b", now)).isNull();
    }

    @Test
    void keepsNothingWithoutValidity() {
        Remembered<String, Thing> never = new Remembered<>(Duration.ZERO, BOUNDS);
        never.put("a", thing("a"), 0);

        assertThat(never.get("a", 0)).isNull();
    }

    @Test
    void keepsTheLatestAndForgetsTheOneBefore() {
        remembered.put("a", thing("first"), 0);
        remembered.put("a", thing("second"), 10);

        assertThat(remembered.get("a", 10).name()).isEqualTo("second");
        assertThat(forgotten).containsExactly("first");
    }

    @Test
    void sparesWhatWasAskedFor() {
        List.of("a", "b", "c", "d").forEach(name -> remembered.put(name, thing(name), 0));
        remembered.put("e", thing("e"), 0); // the hand goes round once, and drops one
        assertThat(forgotten).hasSize(1);
        String asked = List.of("a", "b", "c", "d").stream()
                .filter(name -> !forgotten.contains(name) && remembered.get(name, 0) != null)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 20; i++) {
            remembered.put("f" + i, thing("f" + i), 0);
            assertThat(remembered.get(asked, 0)).as("%s after %d others", asked, i).isNotNull();
        }
        assertThat(forgotten).hasSize(21);
    }

    @Test
    void staysWithinItsRoomAndItsDescriptors() {
        IntStream.range(0, 8).forEach(i -> remembered.put("r" + i, thing("r" + i, 250, 0), 0));
        assertThat(forgotten).hasSize(4);
        IntStream.range(0, 4).forEach(i -> remembered.put("d" + i, thing("d" + i, 1, 1), 0));
        assertThat(IntStream.range(0, 4).filter(i -> remembered.get("d" + i, 0) != null).count()).isEqualTo(2);
    }

    @Test
    void doesNotGiveUpEverythingForOneThatIsLarge() {
        remembered.put("a", thing("a"), 0);
        remembered.put("large", thing("large", 251, 0), 0);

        assertThat(remembered.get("large", 0)).isNull();
        assertThat(remembered.get("a", 0)).isNotNull();
    }

    @Test
    void givesNothingThatCannotBeHeld() {
        remembered.put("a", new Thing("a", 1, 0, false, forgotten), 0);

        assertThat(remembered.get("a", 0)).isNull();
        assertThat(forgotten).isEmpty();
    }
}
