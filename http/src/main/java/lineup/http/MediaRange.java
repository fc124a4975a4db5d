package lineup.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One member of an {@code Accept} field: a type, a type with any subtype, or any type, and how much it is wanted
 * (RFC 9110 §12.5.1).
 *
 * @param type in lower case, or an asterisk
 * @param subtype in lower case, or an asterisk
 * @param narrow whether it has parameters that only other representations than ours have
 * @param weight as in {@link Weight}
 */
record MediaRange(String type, String subtype, boolean narrow, int weight) {
    private static final String ANY = "*";

    /** The range that a member of the list spells, or null if it spells none. */
    static MediaRange parse(String member) {
        List<String> parts = parts(member);
        String[] names = parts.getFirst().toLowerCase(Locale.ROOT).split("/", -1);
        if (names.length != 2 || !isToken(names[0]) || !isToken(names[1])) {
            return null;
        }
        if (names[0].equals(ANY) && !names[1].equals(ANY)) {
            return null;
        }
        boolean narrow = false;
        for (String parameter : parts.subList(1, parts.size())) {
            String lower = parameter.toLowerCase(Locale.ROOT);
            if (lower.startsWith("q=")) {
                int weight = Weight.parse(lower.substring(2));
                return weight < 0 ? null : new MediaRange(names[0], names[1], narrow, weight);
            }
            narrow |= !lower.isEmpty() && !lower.equals("charset=utf-8") && !lower.equals("charset=\"utf-8\"");
        }
        return new MediaRange(names[0], names[1], narrow, Weight.FULL);
    }

    /** The text between semicolons that stand in no quoted string. */
    private static List<String> parts(String member) {
        List<String> parts = new ArrayList<>(4);
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < member.length(); i++) {
            char c = member.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++; // RFC 9110 §5.6.4: a quoted pair
            } else if (c == ';' && !quoted) {
                parts.add(Ascii.trim(member.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(Ascii.trim(member.substring(start)));
        return parts;
    }

    private static boolean isToken(String text) {
        byte[] bytes = Ascii.bytes(text);
        return Grammar.isToken(bytes, 0, bytes.length);
    }

    /** How closely the range describes the type, from 1 for any type to 3 for exactly this; 0 if it does not. */
    int closeness(String wantedType, String wantedSubtype) {
        if (narrow) {
            return 0;
        }
        if (type.equals(ANY)) {
            return 1;
        }
        if (!type.equals(wantedType)) {
            return 0;
        }
        return subtype.equals(ANY) ? 2 : subtype.equals(wantedSubtype) ? 3 : 0;
    }
}
