package lineup.http;

import java.util.regex.Pattern;

/** The weights by which a client ranks what it accepts (RFC 9110 §12.4.2), in thousandths, so that they stay exact. */
public final class Weight {
    /** Of what carries no weight of its own. */
    public static final int FULL = 1000;

    /** Of what is not acceptable. */
    public static final int NONE = 0;

    private static final Pattern QVALUE = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    private Weight() {}

    /** The weight that a qvalue such as {@code 0.75} stands for, or -1 if it is none. */
    public static int parse(String qvalue) {
        if (!QVALUE.matcher(qvalue).matches()) {
            return -1;
        }
        int weight = (qvalue.charAt(0) - '0') * FULL;
        for (int i = 2, place = 100; i < qvalue.length(); i++, place /= 10) {
            weight += (qvalue.charAt(i) - '0') * place;
        }
        return weight;
    }

    /** The weight among parameters that semicolons separate: full where there is none, none where it is malformed. */
    public static int among(String parameters) {
        for (String parameter : parameters.split(";")) {
            String trimmed = Ascii.trim(parameter);
            if (trimmed.startsWith("q=") || trimmed.startsWith("Q=")) {
                return Math.max(NONE, parse(trimmed.substring(2)));
            }
        }
        return FULL;
    }
}
