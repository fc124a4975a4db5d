package lineup.site.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanSizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | 0 B       | 0 bytes
            1                   | 1 B       | 1 byte
            1023                | 1023 B    | 1,023 bytes
            1024                | 1.0 KiB   | 1,024 bytes
            1536                | 1.5 KiB   | 1,536 bytes
            1587                | 1.5 KiB   | 1,587 bytes
            1588                | 1.6 KiB   | 1,588 bytes
            10240               | 10.0 KiB  | 10,240 bytes
            1048524             | 1023.9 KiB| 1,048,524 bytes
            1048525             | 1.0 MiB   | 1,048,525 bytes
            1048576             | 1.0 MiB   | 1,048,576 bytes
            3686454             | 3.5 MiB   | 3,686,454 bytes
            5368709120          | 5.0 GiB   | 5,368,709,120 bytes
            1099511627776       | 1.0 TiB   | 1,099,511,627,776 bytes
            1125899906842624    | 1.0 PiB   | 1,125,899,906,842,624 bytes
            9223372036854775807 | 8.0 EiB   | 9,223,372,036,854,775,807 bytes
            """)
    void isRoundedForPeopleAndExactBesides(long bytes, String rounded, String exact) {
        assertThat(HumanSize.of(bytes)).isEqualTo(rounded);
        assertThat(HumanSize.exact(bytes)).isEqualTo(exact);
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(HumanSize.of(1536)).isEqualTo("1.5 KiB");
            assertThat(HumanSize.exact(1536)).isEqualTo("1,536 bytes");
        } finally {
            Locale.setDefault(before);
        }
    }
}
