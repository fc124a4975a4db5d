package lineup.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notation of bytes that {@code wire/README.md} explains: escapes, repetitions and values of the site.
 *
 * <p>What it gives is text with a character for each byte.
 */
final class Notation {
    private static final Pattern SPECIAL =
            Pattern.compile("\\\\(?:x([0-9A-F]{2})|(.))|\\{repeat (\\d+) ([^}]+)}|\\{([^}]+)}|([\\\\{])");
    private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)\\*");

    /** Gives the value of what stands in braces. */
    private final UnaryOperator<String> values;

    Notation(UnaryOperator<String> values) {
        this.values = values;
    }

    /** What the notation stands for; an asterisk is an asterisk. */
    String text(String notation) {
        byte[] utf8 = notation.getBytes(StandardCharsets.UTF_8);
        return SPECIAL.matcher(new String(utf8, StandardCharsets.ISO_8859_1))
                .replaceAll(match -> Matcher.quoteReplacement(expand(match)));
    }

    /** The same where an asterisk stands for any run of characters. */
    Pattern pattern(String notation) {
        return Pattern.compile(
                Arrays.stream(WILDCARD.split(notation, -1))
                        .map(part -> Pattern.quote(text(part)))
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private String expand(MatchResult match) {
        if (match.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(match.group(1), 16));
        }
        if (match.group(2) != null) {
            return escape(match.group(2));
        }
        if (match.group(3) != null) {
            return text(match.group(4)).repeat(Integer.parseInt(match.group(3)));
        }
        if (match.group(5) != null) {
            return values.apply(match.group(5));
        }
        throw new IllegalArgumentException("alone: " + match.group(6));
    }

    private static String escape(String escaped) {
        return switch (escaped) {
            case "r" -> "\r";
            case "n" -> "\n";
            case "t" -> "\t";
            case "\\", "*" -> escaped;
            default -> throw new IllegalArgumentException("no such escape: \\" + escaped);
        };
    }

    /** The notation of what was sent or received, for a person who reads a failure. */
    static String show(String bytes, int most) {
        StringBuilder shown = new StringBuilder();
        for (char c : bytes.substring(0, Math.min(most, bytes.length())).toCharArray()) {
            switch (c) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n\n    ");
                default -> shown.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format("\\x%02X", (int) c));
            }
        }
        return bytes.length() > most ? shown + "… of " + bytes.length() + " bytes" : shown.toString();
    }
}
