package lineup.http;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated lists in field values (RFC 9110 §5.6.1). */
public final class FieldList {
    private FieldList() {}

    /** The members without white space around them; empty members are skipped, commas in quoted strings are not. */
    public static List<String> members(String value) {
        List<String> members = new ArrayList<>(4);
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ',' && !quoted) {
                String member = Ascii.trim(value.substring(start, i));
                if (!member.isEmpty()) {
                    members.add(member);
                }
                start = i + 1;
            } else if (value.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return members;
    }

    /** Whether the list, which may be null, has that member, compared without regard to case. */
    static boolean contains(String value, String member) {
        if (value == null || value.length() < member.length()) {
            return false;
        }
        return value.equalsIgnoreCase(member) || members(value).stream().anyMatch(member::equalsIgnoreCase);
    }
}
