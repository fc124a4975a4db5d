package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sun, 06 Nov 1994 08:49:37 GMT       | 1994-11-06T08:49:37Z
            Thu, 01 Jan 1970 00:00:00 GMT       | 1970-01-01T00:00:00Z
            Thu, 29 Feb 2024 23:59:59 GMT       | 2024-02-29T23:59:59Z
            Sunday, 06-Nov-94 08:49:37 GMT      | 1994-11-06T08:49:37Z
            Saturday, 31-Dec-77 00:00:00 GMT    | 1977-12-31T00:00:00Z
            Friday, 31-Dec-76 00:00:00 GMT      | 1976-12-31T00:00:00Z
            Monday, 15-Jun-76 12:00:00 GMT      | 2076-06-15T12:00:00Z
            Tuesday, 15-Jun-76 12:00:01 GMT     | 1976-06-15T12:00:01Z
            Saturday, 01-Jan-77 00:00:00 GMT    | 1977-01-01T00:00:00Z
            Thursday, 01-Jan-26 00:00:00 GMT    | 2026-01-01T00:00:00Z
            Sun Nov  6 08:49:37 1994            | 1994-11-06T08:49:37Z
            Sun Nov 16 08:49:37 2025            | 2025-11-16T08:49:37Z
            """)
    void understandsTheThreeFormsAndPlacesTwoDigitYears(String text, String instant) {
        assertThat(HttpDate.parse(text, NOW).map(Instant::toString).orElse("-")).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "0", "now", "1994-11-06T08:49:37Z", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 8:49:37 GMT",
        "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "sun, 06 nov 1994 08:49:37 gmt",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT",
        "Mon, 31 Feb 2022 00:00:00 GMT", "Mon, 30 Feb 2022 00:00:00 GMT", "Fri, 32 Dec 2021 00:00:00 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", " Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
        "Sun, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun Nov 6 08:49:37 1994",
        "Sat, 01 Jan +10000 00:00:00 GMT", "Mon, 01 Jan +00001 00:00:00 GMT", "Sat Jan  1 00:00:00 +10000",
        "Fri, 01 Jan -0001 00:00:00 GMT", "Fri Jan  1 00:00:00 -0001",
        "Sun Nov  6 08:49:37 1994 GMT", "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"
    })
    void takesNothingElseForADate(String text) {
        assertThat(HttpDate.parse(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Mon, 31 Apr 2018 00:00:00 GMT", "Mon, 29 Feb 2022 00:00:00 GMT", "Fri, 31 Nov 2018 00:00:00 GMT"
    })
    void refusesADayThatItsMonthDoesNotHave(String text) {
        assertThat(HttpDate.parse(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1994-11-06T08:49:37Z        | Sun, 06 Nov 1994 08:49:37 GMT
            2026-06-15T12:00:00.999Z    | Mon, 15 Jun 2026 12:00:00 GMT
            1970-01-01T00:00:00Z        | Thu, 01 Jan 1970 00:00:00 GMT
            """)
    void sendsImfFixdateAlone(Instant instant, String text) {
        assertThat(HttpDate.format(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1582-10-15", "1900-02-28", "1969-12-29", "1999-12-29", "2024-02-26", "2100-02-26"})
    void knowsTheDayOfTheWeek(LocalDate first) {
        assertThat(Stream.iterate(first, day -> day.plusDays(1)).limit(9)).allSatisfy(day ->
                assertThat(HttpDate.format(day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC)))
                        .startsWith(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ", "));
    }
}
