package lineup.loadtest.report;

/** Breaks a line at spaces so that no part is wider than a table. */
public final class TextWrap {

    private TextWrap() {
    }

    /** The parts after the first begin with the indent. A word that is too long is broken where it must be. */
    public static String wrap(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        String rest = text;
        while (rest.length() > Table.WIDTH) {
            int space = rest.lastIndexOf(' ', Table.WIDTH);
            boolean between = space > indent.length();
            wrapped.append(rest, 0, between ? space : Table.WIDTH).append('\n');
            rest = indent + rest.substring(between ? space + 1 : Table.WIDTH);
        }
        return wrapped.append(rest).toString();
    }
}
