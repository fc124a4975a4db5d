package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a Range field with more than one range (RFC 9110 §14.2, §15.3.7.2, §17.15). */
class SeveralRangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # apart: both, in the order of the request
            0-9,200-209             | 1000 | 0-9 200-209
            200-209,0-9             | 1000 | 200-209 0-9
            -10,0-9,500-509         | 1000 | 990-999 0-9 500-509
            0-0,-1                  | 1000 | 0-0 999-999
            900-,0-9                | 1000 | 900-999 0-9
            900-99999999999999999999,0-9 | 1000 | 900-999 0-9
            # a gap of 80 bytes is kept, one of 79 is sent along
            0-9,90-99               | 1000 | 0-9 90-99
            0-9,89-99               | 1000 | 0-99
            90-99,0-9               | 1000 | 90-99 0-9
            89-99,0-9               | 1000 | 0-99
            0-9,10-19               | 1000 | 0-19
            # overlapping, contained and equal ranges become one, at the place of the first of them
            0-9,5-14                | 1000 | 0-14
            0-99,10-19              | 1000 | 0-99
            10-19,0-99              | 1000 | 0-99
            5-9,5-9                 | 1000 | 5-9
            0-0,0-0,0-0             | 1000 | 0-0
            500-509,0-9,505-514     | 1000 | 500-514 0-9
            0-9,500-509,495-504     | 1000 | 0-9 495-509
            500-509,0-9,400-499     | 1000 | 400-509 0-9
            0-,-5                   | 1000 | 0-999
            # each merges with what the one before has become
            0-9,300-309,80-89,160-169 | 1000 | 0-169 300-309
            # what cannot be satisfied is left out
            0-9,1000-,200-209       | 1000 | 0-9 200-209
            0-9,1000-               | 1000 | 0-9
            2000-,-0,0-9            | 1000 | 0-9
            1000-,2000-2001         | 1000 | unsatisfiable
            -0,-0                   | 1000 | unsatisfiable
            -0,10-                  | 10   | unsatisfiable
            # one malformed range makes all of the field invalid, wherever it stands
            0-9,x                   | 1000 | whole
            x,0-9                   | 1000 | whole
            0-9,9-5                 | 1000 | whole
            1000-,9-5               | 1000 | whole
            0-9,-                   | 1000 | whole
            0-9;200-209             | 1000 | whole
            0-9 200-209             | 1000 | whole
            # empty members and white space about commas say nothing
            ', 0-9 ,,  200-209 ,'   | 1000 | 0-9 200-209
            # three overlaps are no accident
            0-99,10-19,20-29        | 1000 | 0-99
            0-99,10-19,20-29,30-39  | 1000 | whole
            0-,0-,0-,0-             | 1000 | whole
            0-9,100-109,0-9,100-109,200-209 | 2000 | 0-9 100-109 200-209
            # with about 80 bytes about each part, it costs more than the whole
            0-419,500-919           | 1000 | 0-419 500-919
            0-419,500-920           | 1000 | whole
            0-0,150-150             | 161  | whole
            0-0,150-150             | 162  | 0-0 150-150
            0-9,100-                | 180  | whole
            """)
    void areMergedPutInTheOrderOfTheRequestOrIgnored(String specs, long size, String selected) {
        assertThat(shown(ByteRange.of("bytes=" + specs, size))).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "31, false", "32, false", "33, true", "1000, true", "2500, true"})
    void areIgnoredWhenThereAreMoreThanAnybodyNeeds(int count, boolean ignored) {
        String specs =
                IntStream.range(0, count).mapToObj(i -> 200 * i + "-" + 200 * i).collect(Collectors.joining(","));

        ByteRange range = ByteRange.of("bytes=" + specs, 1_000_000);

        assertThat(range instanceof ByteRange.Whole).isEqualTo(ignored);
        assertThat(range instanceof ByteRange.Several several && several.parts().size() == count).isEqualTo(!ignored);
    }

    @Test
    void areCountedBeforeTheyAreResolvedSoThatUnsatisfiableOnesCountToo() {
        String specs = "5000-,".repeat(32) + "0-9";

        assertThat(shown(ByteRange.of("bytes=" + specs, 1000))).isEqualTo("whole");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4294967290-4294967300,0-9               | 5368709120 | 4294967290-4294967300 0-9
            4294967295-4294967295,4294967376-4294967376 | 5368709120 | 4294967295-4294967295 4294967376-4294967376
            4294967295-4294967295,4294967375-4294967375 | 5368709120 | 4294967295-4294967375
            2147483647-2147483648,-1                | 5368709120 | 2147483647-2147483648 5368709119-5368709119
            0-0,9223372036854775806-                | 9223372036854775807 | 0-0 9223372036854775806-9223372036854775806
            """)
    void standAnywhereInFilesBeyondFourGibibytes(String specs, long size, String selected) {
        assertThat(shown(ByteRange.of("bytes=" + specs, size))).isEqualTo(selected);
    }

    private static String shown(ByteRange range) {
        return switch (range) {
            case ByteRange.Whole whole -> "whole";
            case ByteRange.Part part -> part.first() + "-" + part.last();
            case ByteRange.Several several -> several.parts().stream()
                    .map(part -> part.first() + "-" + part.last())
                    .collect(Collectors.joining(" "));
            case ByteRange.Unsatisfiable unsatisfiable -> "unsatisfiable";
        };
    }
}
