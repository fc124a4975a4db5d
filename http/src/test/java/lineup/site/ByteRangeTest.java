package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                               | 10 | whole
            ''                              | 10 | whole
            bytes                           | 10 | whole
            bytes=                          | 10 | whole
            bytes=0-0                       | 10 | 0-0
            bytes=0-9                       | 10 | 0-9
            bytes=0-                        | 10 | 0-9
            bytes=3-5                       | 10 | 3-5
            bytes=9-                        | 10 | 9-9
            bytes=9-9                       | 10 | 9-9
            bytes=5-10                      | 10 | 5-9
            bytes=5-99999999999999999999999 | 10 | 5-9
            bytes=007-0008                  | 10 | 7-8
            bytes=10-                       | 10 | unsatisfiable
            bytes=10-20                     | 10 | unsatisfiable
            bytes=9223372036854775807-      | 10 | unsatisfiable
            bytes=9223372036854775808-      | 10 | unsatisfiable
            bytes=99999999999999999999999-  | 10 | unsatisfiable
            bytes=99999999999999999999-99999999999999999999 | 10 | unsatisfiable
            bytes=-1                        | 10 | 9-9
            bytes=-10                       | 10 | 0-9
            bytes=-11                       | 10 | 0-9
            bytes=-99999999999999999999999  | 10 | 0-9
            bytes=-0                        | 10 | unsatisfiable
            bytes=-00                       | 10 | unsatisfiable
            bytes=5-4                       | 10 | whole
            bytes=20-15                     | 10 | whole
            bytes=-                         | 10 | whole
            bytes=--1                       | 10 | whole
            bytes=5                         | 10 | whole
            bytes=a-b                       | 10 | whole
            bytes=1-x                       | 10 | whole
            bytes=0x1-2                     | 10 | whole
            bytes=+1-2                      | 10 | whole
            bytes=1 - 2                     | 10 | whole
            bytes=1-2-3                     | 10 | whole
            bytes=1.0-2                     | 10 | whole
            bytes=٣-                        | 10 | whole
            bytes= 1-2                      | 10 | 1-2
            bytes=1-2,                      | 10 | 1-2
            bytes=,1-2                      | 10 | 1-2
            bytes=0-1,3-4                   | 10 | 0-4
            bytes=0-1, 20-                  | 10 | 0-1
            BYTES=1-2                       | 10 | 1-2
            Bytes=1-2                       | 10 | 1-2
            bytes =1-2                      | 10 | whole
            lines=1-2                       | 10 | whole
            =1-2                            | 10 | whole
            bytes:1-2                       | 10 | whole
            bytes=0-                        | 0  | whole
            bytes=-1                        | 0  | whole
            bytes=-0                        | 0  | whole
            bytes=5-                        | 0  | whole
            bytes=0-0                       | 1  | 0-0
            bytes=1-                        | 1  | unsatisfiable
            bytes=-5                        | 9223372036854775807 | 9223372036854775802-9223372036854775806
            bytes=0-                        | 9223372036854775807 | 0-9223372036854775806
            """)
    void selectsAPartOrNoneOrIsIgnored(String field, long size, String selected) {
        String range = switch (ByteRange.of(field, size)) {
            case ByteRange.Whole whole -> "whole";
            case ByteRange.Part part -> part.first() + "-" + part.last();
            case ByteRange.Several several -> several.parts().stream()
                    .map(part -> part.first() + "-" + part.last())
                    .collect(Collectors.joining(" "));
            case ByteRange.Unsatisfiable unsatisfiable -> "unsatisfiable";
        };

        assertThat(range).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "3, 5, 3", "0, 9223372036854775806, 9223372036854775807"})
    void hasTheLengthOfBothEndsAndWhatIsBetween(long first, long last, long length) {
        assertThat(new ByteRange.Part(first, last).length()).isEqualTo(length);
    }
}
