package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {
    private static final Instant MODIFIED = Instant.parse("1970-01-01T00:01:40.000000005Z");
    private static final Instant LATER = MODIFIED.plusSeconds(60);

    @Test
    void isMadeOfTheTimeToTheNanosecondAndTheSize() {
        assertThat(EntityTag.of(MODIFIED, 7, LATER)).hasToString("\"100000000005-7\"");
        assertThat(EntityTag.of(MODIFIED.plusNanos(1), 7, LATER)).hasToString("\"100000000006-7\"");
        assertThat(EntityTag.of(MODIFIED, 70, LATER)).hasToString("\"100000000005-70\"");
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(EntityTag.of(MODIFIED, 7, LATER)).hasToString("\"100000000005-7\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, true", "0, true", "1999, true", "2000, false", "60000, false"})
    void isWeakWhileTheFileIsYoungerThanTwoSeconds(long age, boolean weak) {
        EntityTag tag = EntityTag.of(MODIFIED, 7, MODIFIED.plusMillis(age));

        assertThat(tag.weak()).isEqualTo(weak);
        assertThat(tag.toString().startsWith("W/\"")).isEqualTo(weak);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "a"     | false | true  | true
            W/"a"   | false | true  | false
            "a"     | true  | true  | false
            W/"a"   | true  | true  | false
            "b"     | false | false | false
            "ab"    | false | false | false
            "A"     | false | false | false
            w/"a"   | false | false | false
            W/ "a"  | false | false | false
            W/W/"a" | false | false | false
            a       | false | false | false
            "a      | false | false | false
            a"      | false | false | false
            'xax'   | false | false | false
            ""      | false | false | false
            W/      | false | false | false
            *       | false | false | false
            """)
    void isComparedWeaklyAndStrongly(String other, boolean weak, boolean matchesWeakly, boolean matchesStrongly) {
        EntityTag tag = new EntityTag("a", weak);

        assertThat(tag.matchesWeakly(other)).as("weakly").isEqualTo(matchesWeakly);
        assertThat(tag.matchesStrongly(other)).as("strongly").isEqualTo(matchesStrongly);
    }
}
