package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalOrderTest {
    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @ParameterizedTest
    @ValueSource(strings = {
        "file2 file10 file11 file100",
        "a B c",
        "File1 file1 File2 file2",
        "file01 file1 file2",
        "a a1 a1b a2 ab",
        "1 2 10 a",
        "v1.2.9 v1.2.10 v1.10.1",
        "x9 x00000000000000000000000010 x99999999999999999999999999999 x100000000000000000000000000000",
        "a0 a00 a000a",
        "z é \uD83D\uDE00",
        "\uFFFD \uD83D\uDE00",
        "- 1 _ a",
    })
    void isWhatPeopleExpect(String sorted) {
        List<String> expected = Arrays.asList(sorted.split(" "));
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(ORDER);

        assertThat(shuffled).isEqualTo(expected);
    }

    /** Whatever the names: one order, the same in both directions, consistent, and equal only for equal names. */
    @RepeatedTest(20)
    void isTotal(RepetitionInfo repetition) {
        List<String> names = randomNames(new Random(repetition.getCurrentRepetition()));
        for (String a : names) {
            for (String b : names) {
                assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
                assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
                for (String c : names) {
                    if (ORDER.compare(a, b) < 0 && ORDER.compare(b, c) < 0) {
                        assertThat(ORDER.compare(a, c)).as("%s < %s < %s", a, b, c).isNegative();
                    }
                }
            }
        }
    }

    private static List<String> randomNames(Random random) {
        String[] pieces = {
            "a", "A", "b", "0", "1", "9", "10", "00", "-", "é", "É", "ß", "İ", "ı", "\uD83D\uDE00", "\uFB01"
        };
        HashSet<String> names = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                name.append(pieces[random.nextInt(pieces.length)]);
            }
            names.add(name.toString());
        }
        return List.copyOf(names);
    }
}
