package lineup.loadtest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command as it can be pasted into a shell: quoted, and continued on the next line with a backslash. */
public final class ShellCommand {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9@%+=:,./_-]+");
    /** Room for the backslash, and for the two spaces before the lines. */
    private static final int LONGEST = Table.WIDTH - 4;

    private ShellCommand() {
    }

    static String render(List<String> words) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder("  ");
        for (String word : words) {
            for (String part : parts(word)) {
                boolean joined = part.startsWith("\n");
                String piece = joined ? part.substring(1) : part;
                if (joined || line.length() + piece.length() > LONGEST) {
                    text.append(line.toString().stripTrailing()).append(joined ? "\\\n" : " \\\n");
                    line.setLength(0);
                    line.append(joined ? "" : "    ");
                }
                line.append(piece).append(' ');
            }
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }

    /** The quoted word, in parts when it is wider than a line; parts after the first begin with a line feed. */
    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int most = word.contains("'") ? LONGEST / 5 : LONGEST - 8;
        for (int from = 0; from == 0 || from < word.length(); from += most) {
            String part = word.substring(from, Math.min(word.length(), from + most));
            parts.add((from == 0 ? "" : "\n") + quoted(part));
        }
        return parts;
    }

    /** A word that a shell takes as it is. */
    public static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
