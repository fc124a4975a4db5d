package lineup.http;

/** The head of one request while its lines come in; each line is parsed once, as soon as it is complete. */
final class HeadBuilder {
    private static final int VERSION_LENGTH = "HTTP/1.1".length();

    /** Where the header section starts, behind the request-line. */
    private int sectionStart;

    private final Fields.Lines lines = new Fields.Lines();
    private String token;
    private Method method = Method.OTHER;
    private Version version;
    private RequestTarget target;

    int sectionStart() {
        return sectionStart;
    }

    Method method() {
        return method;
    }

    /** RFC 9112 §3: method SP request-target SP HTTP-version, with exactly these two spaces. */
    Rejected requestLine(Input input, int lineStart, int lineEnd) {
        byte[] line = input.copy(lineStart, lineEnd);
        int methodEnd = indexOfSpace(line, 0);
        int targetEnd = indexOfSpace(line, methodEnd + 1);
        if (targetEnd == line.length || targetEnd == methodEnd + 1 || !Grammar.isToken(line, 0, methodEnd)) {
            return Rejected.bad("The request-line is not: method, space, request-target, space, HTTP version.");
        }
        token = Ascii.text(line, 0, methodEnd);
        method = Method.of(token);
        sectionStart = lineEnd + 2;
        Rejected wrongVersion = version(line, targetEnd + 1);
        if (wrongVersion != null) {
            return wrongVersion;
        }
        TargetParsed parsed = RequestTarget.parse(method, line, methodEnd + 1, targetEnd);
        if (parsed instanceof Rejected rejected) {
            return rejected;
        }
        target = (RequestTarget) parsed;
        return null;
    }

    private static int indexOfSpace(byte[] line, int from) {
        int i = from;
        while (i < line.length && line[i] != ' ') {
            i++;
        }
        return i;
    }

    /** RFC 9112 §2.3: the name is case-sensitive, and each number is one digit. */
    private Rejected version(byte[] line, int from) {
        if (line.length - from != VERSION_LENGTH
                || !Ascii.text(line, from, from + 5).equals("HTTP/")
                || !Grammar.isDigit(line[from + 5])
                || line[from + 6] != '.'
                || !Grammar.isDigit(line[from + 7])) {
            return Rejected.bad("The request-line does not end with an HTTP version.");
        }
        if (line[from + 5] != '1') {
            return Rejected.of(Status.HTTP_VERSION_NOT_SUPPORTED, "Only HTTP/1.x is served here.");
        }
        version = line[from + 7] == '0' ? Version.HTTP_1_0 : Version.HTTP_1_1; // RFC 9110 §2.5
        return null;
    }

    /** RFC 9112 §5: field-name ":" OWS field-value OWS, without space before the colon and never folded. */
    Rejected fieldLine(Input input, int lineStart, int lineEnd, int maxFields) {
        if (lines.count() == maxFields) {
            return Rejected.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "There are too many header fields.");
        }
        int colon = lineStart;
        while (colon < lineEnd && Grammar.isTokenChar(input.at(colon))) {
            colon++;
        }
        if (colon == lineStart || colon == lineEnd || input.at(colon) != ':') {
            return Rejected.bad("A header line is not: name, colon, value.");
        }
        int valueStart = colon + 1;
        while (valueStart < lineEnd && Ascii.isWhiteSpace(input.at(valueStart))) {
            valueStart++;
        }
        int valueEnd = lineEnd;
        while (valueEnd > valueStart && Ascii.isWhiteSpace(input.at(valueEnd - 1))) {
            valueEnd--;
        }
        lines.add(lineStart, colon, valueStart, valueEnd);
        return null;
    }

    /** Consumes the head and applies the rules that need all of it. */
    Asked complete(Input input, int length) {
        Fields fields = lines.over(input.take(length));
        Rejected wrongHost = Host.check(version, target, fields);
        if (wrongHost != null) {
            return wrongHost.withMethod(method);
        }
        Framing framing = Framing.of(version, fields);
        return framing instanceof Rejected rejected
                ? rejected.withMethod(method)
                : new Request(method, token, target, version, fields, framing);
    }
}
