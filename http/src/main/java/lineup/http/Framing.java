package lineup.http;

import java.util.List;

/**
 * Where the content of a request ends (RFC 9112 §6.3), or why that cannot be told.
 *
 * <p>Each case in which two recipients might disagree is rejected, since that is what request smuggling lives on
 * (RFC 9112 §11.2).
 */
sealed interface Framing permits Framing.None, Framing.Length, Framing.Chunked, Rejected {
    None NONE = new None();

    /** No content at all. */
    record None() implements Framing {
        @Override
        public String toString() {
            return "no content";
        }
    }

    /** Content of so many bytes, at least one. */
    record Length(long bytes) implements Framing {
        @Override
        public String toString() {
            return bytes + " bytes of content by Content-Length";
        }
    }

    /** Content in chunks (RFC 9112 §7.1). */
    record Chunked() implements Framing {
        @Override
        public String toString() {
            return "content in chunks";
        }
    }

    static Framing of(Version version, Fields fields) {
        List<String> codings = fields.all("transfer-encoding");
        List<String> lengths = fields.all("content-length");
        if (!codings.isEmpty()) {
            return ofCodings(version, String.join(",", codings), !lengths.isEmpty());
        }
        return switch (lengths.size()) {
            case 0 -> NONE;
            case 1 -> ofLength(lengths.getFirst());
            default -> Rejected.bad("A request has only one Content-Length.");
        };
    }

    private static Framing ofCodings(Version version, String codings, boolean hasLength) {
        if (version == Version.HTTP_1_0) {
            return Rejected.bad("HTTP/1.0 has no Transfer-Encoding."); // RFC 9112 §6.1
        }
        if (hasLength) {
            return Rejected.bad("A request has Transfer-Encoding or Content-Length, not both."); // RFC 9112 §6.3
        }
        List<String> names = FieldList.members(codings);
        if (names.isEmpty() || !names.getLast().equalsIgnoreCase("chunked")) {
            return Rejected.bad("The last transfer coding of a request must be chunked."); // RFC 9112 §6.3 item 4
        }
        if (names.size() == 1) {
            return new Chunked();
        }
        return names.subList(0, names.size() - 1).stream().anyMatch("chunked"::equalsIgnoreCase)
                ? Rejected.bad("Content is chunked at most once.") // RFC 9112 §6.1
                : Rejected.of(Status.NOT_IMPLEMENTED, "No transfer coding but chunked is supported."); // RFC 9112 §6.1
    }

    private static Framing ofLength(String text) {
        if (text.isEmpty() || !text.chars().allMatch(Grammar::isDigit)) {
            return Rejected.bad("Content-Length is not a number."); // RFC 9110 §8.6
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        if (digits.length() > 18) {
            return Rejected.bad("Content-Length is too large to be true.");
        }
        long length = Long.parseLong(digits);
        return length == 0 ? NONE : new Length(length);
    }
}
