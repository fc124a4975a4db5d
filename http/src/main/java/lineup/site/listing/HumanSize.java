package lineup.site.listing;

import java.util.Locale;

/** A number of bytes as people read it, in the binary units of IEC 80000-13, the same in every language. */
final class HumanSize {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private HumanSize() {}

    /** Rounded to a tenth, such as {@code 3.5 MiB}; below one KiB exact. */
    static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        int unit = 1;
        long rest = bytes; // in the unit before
        long tenths = tenths(rest);
        while (tenths >= 10 * 1024) {
            unit++;
            rest >>= 10;
            tenths = tenths(rest);
        }
        return tenths / 10 + "." + tenths % 10 + " " + UNITS[unit];
    }

    private static long tenths(long ofThousandAndTwentyFour) {
        return ofThousandAndTwentyFour / 1024 * 10 + (ofThousandAndTwentyFour % 1024 * 10 + 512) / 1024;
    }

    /** Such as {@code 3,686,454 bytes}. */
    static String exact(long bytes) {
        return bytes == 1 ? "1 byte" : String.format(Locale.ROOT, "%,d bytes", bytes);
    }
}
