package lineup.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The form of date that is sent (RFC 9110 §5.6.7), such as {@code Mon, 15 Jun 2026 12:00:00 GMT}. Without the JDK's
 * formatters, which take long to load, and ten times as long to read the date that a client sends back.
 */
final class ImfFixdate {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String SHAPE = "aaa, 00 aaa 0000 00:00:00 GMT";

    /** The day of 1 January 1970. */
    private static final int THURSDAY = 4;

    private static final long SECONDS_PER_DAY = 86_400;

    private ImfFixdate() {}

    static String format(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(SHAPE.length());
        name(text, DAYS, dayOfWeek(instant)).append(", ");
        digits(text, time.getDayOfMonth(), 2).append(' ');
        name(text, MONTHS, time.getMonthValue()).append(' ');
        digits(text, time.getYear(), 4).append(' ');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        return digits(text, time.getSecond(), 2).append(" GMT").toString();
    }

    /** Counted from 1 for Monday. The JDK's answer would load its formatters at a server's first response. */
    private static int dayOfWeek(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
        return (int) Math.floorMod(day + THURSDAY - 1, 7L) + 1;
    }

    private static StringBuilder name(StringBuilder text, String names, int number) {
        return text.append(names, 3 * number - 3, 3 * number);
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(Math.abs(number));
        return text.append(number < 0 ? "-" : "").repeat('0', Math.max(0, width - digits.length())).append(digits);
    }

    /** The instant, or null when the text has another form or names no time that there is. */
    static Instant parse(String text) {
        if (!hasShape(text)) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, 12, 16),
                    numberOf(text.substring(8, 11), MONTHS),
                    number(text, 5, 7),
                    number(text, 17, 19),
                    number(text, 20, 22),
                    number(text, 23, 25));
            boolean thatDay = time.getDayOfWeek().getValue() == numberOf(text.substring(0, 3), DAYS);
            return thatDay ? time.toInstant(ZoneOffset.UTC) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Letters and digits stand for any, all else for itself; the names are looked up later. */
    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? !Grammar.isDigit(c) : expected != 'a' && expected != c) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** Counted from 1; or 0, which is neither a month nor a day. */
    private static int numberOf(String name, String names) {
        int index = names.indexOf(name);
        return index % 3 == 0 ? index / 3 + 1 : 0;
    }
}
