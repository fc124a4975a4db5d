package lineup.http;

/** The weight parameter of negotiation fields (RFC 9110 §12.4.2), in thousandths. */
public final class QualityValue {
    public static final int MOST = 1000;

    private QualityValue() {}

    /**
     * The weight among the parameters of a list member, separated by semicolons.
     *
     * @return {@link #MOST} where there is none, 0 where it is malformed
     */
    public static int in(String parameters) {
        for (String parameter : parameters.split(";")) {
            String trimmed = Ascii.trim(parameter);
            if (trimmed.startsWith("q=") || trimmed.startsWith("Q=")) {
                return parse(trimmed.substring(2));
            }
        }
        return MOST;
    }

    private static int parse(String text) {
        if (!text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(text) * MOST);
    }
}
