package lineup.loadtest.report;

/** Breaks a line at spaces so that no part is wider than a table. */
public final class TextWrap {

    private TextWrap() {
    }

    /** The parts after the first begin with the indent. A word that is too long by itself is left whole. */
    public static String wrap(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        String rest = text;
        while (rest.length() > Table.WIDTH) {
            int end = rest.lastIndexOf(' ', Table.WIDTH);
            if (end <= indent.length()) {
                break;
            }
            wrapped.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
        }
        return wrapped.append(rest).toString();
    }
}
