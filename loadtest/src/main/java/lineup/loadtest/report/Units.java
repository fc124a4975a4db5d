package lineup.loadtest.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: few digits, a unit, and the same text on every machine whatever its locale. */
public final class Units {

    private static final String[] BYTES = {"B", "KB", "MB", "GB", "TB"};

    private Units() {
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String rate(double perSecond) {
        return perSecond < 100 ? decimal(perSecond, 1) : count(Math.round(perSecond));
    }

    public static String decimal(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    public static String percent(double part) {
        return decimal(100 * part, 0) + " %";
    }

    /** Three digits or so, in the unit that suits: {@code 812µs}, {@code 1.25ms}, {@code 10.1s}. */
    public static String nanos(long nanos) {
        double micros = nanos / 1e3;
        if (micros < 999.5) {
            return decimal(micros, 0) + "µs";
        }
        double millis = micros / 1e3;
        return millis < 999.5 ? threeDigits(millis) + "ms" : threeDigits(millis / 1e3) + "s";
    }

    /** Multiples of 1024, as the kernel counts memory. */
    public static String bytes(double bytes) {
        int unit = 0;
        double number = bytes;
        while (number >= 999.5 && unit + 1 < BYTES.length) {
            number /= 1024;
            unit++;
        }
        return (unit == 0 || number >= 99.5 ? decimal(number, 0) : decimal(number, 1)) + " " + BYTES[unit];
    }

    /** A duration as it is given on the command line: {@code 10s}, {@code 1.5s}, {@code 2m}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis < 1000 ? millis + "ms" : decimal(millis / 1e3, 1) + "s";
        }
        long seconds = millis / 1000;
        return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static String threeDigits(double number) {
        if (number < 9.995) {
            return decimal(number, 2);
        }
        return decimal(number, number < 99.95 ? 1 : 0);
    }
}
