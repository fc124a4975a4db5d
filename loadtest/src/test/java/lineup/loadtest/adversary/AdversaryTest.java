package lineup.loadtest.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How adversaries are written. */
class AdversaryTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsWhatItWrites(Kind kind) {
        assertThat(Adversary.parse(new Adversary(kind, 100_000).toString())).isEqualTo(new Adversary(kind, 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "slow-readers, is not like slow-readers=50",
        "slow-readers=, is not like",
        "slow-readers=-1, is not like",
        "SLOW-READERS=1, is not like",
        "slow-readers=0, the number of slow-readers must be from 1 to 100000",
        "resets=100001, the number of resets must be from 1 to 100000",
        "ants=3, 'is none of idle-herd, silent-herd, slow-readers, slow-senders, resets, half-open'",
    })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Adversary.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .message().contains(message)
                .doesNotContain("\n");
    }
}
