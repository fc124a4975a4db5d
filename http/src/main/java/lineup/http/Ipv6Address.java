package lineup.http;

/** IPv6 addresses as they stand between brackets in an authority (RFC 3986 §3.2.2). */
final class Ipv6Address {
    private static final int GROUPS = 8;

    private Ipv6Address() {}

    static boolean isValid(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        if (before.indexOf('.') >= 0) {
            return false;
        }
        int left = before.isEmpty() ? 0 : groups(before);
        int right = after.isEmpty() ? 0 : groups(after);
        return left >= 0 && right >= 0 && left + right < GROUPS;
    }

    /** How many 16-bit groups it spells, of which the last two may be an IPv4 address; -1 if it is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && isIpv4(parts[i])) {
                count += 2;
            } else if (isGroup(parts[i])) {
                count++;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> Grammar.hexValue(c) >= 0);
    }

    private static boolean isIpv4(String text) {
        String octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
        return text.matches(octet + "(\\." + octet + "){3}");
    }
}
