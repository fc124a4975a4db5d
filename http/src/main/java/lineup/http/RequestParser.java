package lineup.http;

import java.util.Arrays;

/**
 * Parses request heads from input that arrives in pieces of any size (RFC 9112 §2 to §5).
 *
 * <p>Contract: {@link #parse} answers {@link Parsed.Incomplete} and has consumed nothing, or a {@link Request} and has
 * consumed exactly its head, or {@link Rejected}, after which the parser is of no more use. Each byte is scanned once
 * however the input is split, and the answer is the same for every split, because nothing is decided but by the bytes
 * before it.
 */
final class RequestParser {
    private static final byte[] HEAD = Ascii.bytes("HEAD ");

    private final Limits limits;
    /** Offsets into the input: the line that is being scanned, and how far. */
    private int lineStart;
    private int scanned;
    private int emptyLines;
    private HeadBuilder head;

    RequestParser(Limits limits) {
        this.limits = limits;
    }

    /** Whether a part of a head has been seen; empty lines before it do not count. */
    boolean isInsideHead() {
        return head != null || scanned > lineStart;
    }

    Parsed parse(Input input) {
        while (true) {
            Rejected wrongByte = scanLine(input);
            if (wrongByte != null) {
                return rejected(wrongByte, input);
            }
            if (scanned == input.length() && !endsLine(input)) {
                return Parsed.INCOMPLETE;
            }
            int lineEnd = scanned - 2;
            if (lineEnd == lineStart && head != null) {
                return complete(input);
            }
            Rejected wrongLine = lineEnd == lineStart ? emptyLine() : line(input, lineEnd);
            if (wrongLine != null) {
                return rejected(wrongLine, input);
            }
            lineStart = scanned;
        }
    }

    /** Moves on to behind the next LF, or to the end of the input. */
    private Rejected scanLine(Input input) {
        int available = input.length();
        int lineLimit = lineStart + limits.line() + 2;
        Grammar.Run run = head == null ? Grammar.Run.IN_REQUEST_LINE : Grammar.Run.IN_FIELD_LINE;
        while (scanned < available) {
            boolean afterReturn = scanned > lineStart && input.at(scanned - 1) == '\r';
            if (!afterReturn) {
                scanned = input.endOfRun(run, scanned, Math.min(available, lineLimit));
            }
            if (scanned >= lineLimit) {
                return tooLong();
            }
            if (scanned < available) {
                byte b = input.at(scanned);
                scanned++;
                if (afterReturn) {
                    // RFC 9112 §2.2: a bare CR is invalid; so is, to keep parsers in agreement, a bare LF.
                    return b == '\n' ? null : Rejected.bad("A CR must be followed by LF.");
                }
                if (b != '\r') {
                    return Rejected.bad("The head contains a byte that is not allowed there.");
                }
            }
        }
        return null;
    }

    private Rejected tooLong() {
        return head == null
                ? Rejected.of(Status.URI_TOO_LONG, "The request-line is too long.")
                : Rejected.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "A header field is too long.");
    }

    private boolean endsLine(Input input) {
        return scanned >= lineStart + 2 && input.at(scanned - 1) == '\n';
    }

    private Rejected emptyLine() {
        return ++emptyLines > limits.emptyLines()
                ? Rejected.bad("There are too many empty lines before the request.")
                : null;
    }

    private Rejected line(Input input, int lineEnd) {
        if (head == null) {
            head = new HeadBuilder();
            return head.requestLine(input, lineStart, lineEnd);
        }
        if (scanned - head.sectionStart() > limits.section()) {
            return Rejected.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "The header section is too large.");
        }
        return head.fieldLine(input, lineStart, lineEnd, limits.fields());
    }

    private Parsed complete(Input input) {
        Asked asked = head.complete(input, scanned);
        lineStart = 0;
        scanned = 0;
        emptyLines = 0;
        head = null;
        return asked;
    }

    /** A response to HEAD has no content, so it matters even where the rest of the request-line is wrong. */
    private Rejected rejected(Rejected rejected, Input input) {
        if (head != null && head.method() != Method.OTHER) {
            return rejected.withMethod(head.method());
        }
        boolean isHead = input.length() >= lineStart + HEAD.length
                && Arrays.equals(input.copy(lineStart, lineStart + HEAD.length), HEAD);
        return isHead ? rejected.withMethod(Method.HEAD) : rejected;
    }
}
