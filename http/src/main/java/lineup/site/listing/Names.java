package lineup.site.listing;

/** File names as text for people: what would end a line or cannot be encoded is spelled out. */
final class Names {
    private Names() {}

    /** Whether the name has a character that the path of a request must not have, even encoded. */
    static boolean isAmbiguous(String name) {
        return name.codePoints().anyMatch(c -> c == '/' || c == '\\' || isControl(c) || isHalf(c));
    }

    /** The name on one line: controls, line separators and lone halves of characters as {@code \}{@code u000a}. */
    static String visible(String name) {
        if (name.codePoints().noneMatch(Names::isInvisible)) {
            return name;
        }
        StringBuilder visible = new StringBuilder(name.length() + 16);
        name.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append("\\u").append(hex(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Four hexadecimal digits. */
    static String hex(int c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }

    static boolean isInvisible(int c) {
        return isControl(c) || isHalf(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL;
    }

    /** Half of a surrogate pair without the other: no encoding has it. */
    private static boolean isHalf(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}
