package lineup.site.listing;

/** A listing for programs, as JSON (RFC 8259): one line an entry. */
final class Json {
    private Json() {}

    static String of(View view) {
        StringBuilder json = new StringBuilder("{\"path\": ");
        appendString(json, view.path());
        json.append(", \"truncated\": ").append(view.truncated()).append(", \"entries\": [");
        String separator = "\n  ";
        for (Entry entry : view.entries()) {
            append(json.append(separator), entry);
            separator = ",\n  ";
        }
        return json.append(view.entries().isEmpty() ? "]}\n" : "\n]}\n").toString();
    }

    private static void append(StringBuilder json, Entry entry) {
        json.append("{\"name\": ");
        appendString(json, entry.name());
        json.append(", \"type\": ").append(entry.directory() ? "\"directory\"" : "\"file\"");
        json.append(", \"size\": ").append(entry.directory() ? "null" : Long.toString(entry.size()));
        json.append(", \"modified\": \"").append(entry.modified()).append("\"}"); // RFC 3339 §5.6, in UTC
    }

    /** RFC 8259 §7: quotes, backslashes and controls are escaped; so is what UTF-8 cannot encode (§8.2). */
    static void appendString(StringBuilder json, String text) {
        json.append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (Names.isInvisible(c)) {
                json.append("\\u").append(Names.hex(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        json.append('"');
    }
}
