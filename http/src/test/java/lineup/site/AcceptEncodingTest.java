package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # nothing asked for
            -                                   | br zstd gzip  | identity
            ''                                  | br zstd gzip  | identity
            ' , ,'                              | br zstd gzip  | identity
            # one coding, and what is there
            gzip                                | br zstd gzip  | gzip
            br                                  | br zstd gzip  | br
            zstd                                | br zstd gzip  | zstd
            gzip                                | br zstd       | identity
            gzip                                | ''            | identity
            deflate                             | br zstd gzip  | identity
            # of equals br, then zstd, then gzip, in whatever order they are named
            gzip, deflate, br, zstd             | br zstd gzip  | br
            gzip, deflate, br, zstd             | zstd gzip     | zstd
            'gzip,br;q=1.0'                     | br gzip       | br
            gzip;q=0.5, zstd;q=0.5              | br zstd gzip  | zstd
            # weights
            br;q=0.5, gzip;q=0.8                | br zstd gzip  | gzip
            br;q=0.001, gzip;q=0.002            | br zstd gzip  | gzip
            gzip;q=0.001                        | br zstd gzip  | gzip
            br;q=0, gzip                        | br gzip       | gzip
            br;q=0.000, gzip;q=0                | br gzip       | identity
            gzip; q=0.9 , br ;q=0.1             | br gzip       | gzip
            gzip;Q=0.9, br;Q=0.1                | br gzip       | gzip
            gzip;level=9;q=0.1, br;q=0.2        | br gzip       | br
            # the rest
            *                                   | br zstd gzip  | br
            *;q=0.5                             | zstd gzip     | zstd
            *, br;q=0                           | br zstd gzip  | zstd
            gzip, *;q=0                         | br zstd gzip  | gzip
            *;q=0                               | br zstd gzip  | identity
            *;q=0.1, gzip;q=0.5                 | br gzip       | gzip
            # the file itself, when it is preferred
            identity                            | br zstd gzip  | identity
            identity, gzip;q=0.5                | br zstd gzip  | identity
            identity;q=0.5, gzip;q=0.4          | br gzip       | identity
            identity;q=0.5, gzip;q=0.5          | br gzip       | gzip
            identity;q=0.5, gzip                | br gzip       | gzip
            identity;q=1, *;q=0                 | br gzip       | identity
            # the file itself, when it is refused
            identity;q=0, gzip;q=0.1            | br gzip       | gzip
            identity;q=0, gzip                  | br            | identity
            identity;q=0                        | br gzip       | identity
            identity;q=0, br;q=0                | br            | identity
            *;q=0, br;q=0                       | br            | identity
            identity;q=0, *;q=0.1               | br gzip       | br
            # old and loud names
            x-gzip                              | br gzip       | gzip
            x-gzip;q=0.9, br;q=0.1              | br gzip       | gzip
            GZIP                                | br gzip       | gzip
            Br, X-GZip;q=0.1                    | gzip          | gzip
            # a weight that is none
            gzip;q=2                            | gzip          | identity
            gzip;q=1.001                        | gzip          | identity
            gzip;q=0.1234                       | gzip          | identity
            gzip;q=-1                           | gzip          | identity
            gzip;q=                             | gzip          | identity
            gzip;q=x, br;q=0.1                  | br gzip       | br
            gzip;q=1.                           | gzip          | gzip
            gzip;                               | gzip          | gzip
            # names that only begin alike
            gzipped                             | gzip          | identity
            b                                   | br            | identity
            """)
    void choosesAmongWhatThereIs(String field, String available, String chosen) {
        List<ContentCoding> codings = Arrays.stream(available.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> ContentCoding.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();

        assertThat(new AcceptEncoding(field).choose(codings).token()).isEqualTo(chosen);
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new AcceptEncoding("GZIP").choose(List.of(ContentCoding.GZIP))).isEqualTo(ContentCoding.GZIP);
        } finally {
            Locale.setDefault(before);
        }
    }
}
