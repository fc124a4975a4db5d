package lineup.loadtest.report;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether text is coloured, and with what: few colours, and none that carries a meaning which the words do not.
 *
 * <p>Colour is for a terminal that can show it, unless the user does not want it: see no-color.org.
 */
public record Style(boolean colour) {

    /** For files, pipes and tests. */
    public static final Style PLAIN = new Style(false);

    private static final Pattern ESCAPES = Pattern.compile("\033\\[[0-9;]*m");

    /** For stdout, in the environment of this process. */
    public static Style forStandardOutput(boolean unwanted) {
        return of(Tty.isTerminal(Tty.STDOUT), unwanted, System.getenv());
    }

    static Style of(boolean terminal, boolean unwanted, Map<String, String> environment) {
        boolean refused = unwanted || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Style(terminal && !refused);
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String bad(String text) {
        return paint("31", text);
    }

    public String doubtful(String text) {
        return paint("33", text);
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    /** The columns that a text takes up, colours not counted. */
    static int width(String text) {
        return strip(text).length();
    }

    static String strip(String text) {
        return text.indexOf('\033') < 0 ? text : ESCAPES.matcher(text).replaceAll("");
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
