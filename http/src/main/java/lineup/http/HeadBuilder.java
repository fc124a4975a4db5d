package lineup.http;

/** The head of one request while its lines come in; each line is parsed once, as soon as it is complete. */
final class HeadBuilder {
    private static final byte[] NAME = Ascii.bytes("HTTP/");
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
        int methodEnd = input.endOfRun(Grammar.Run.TOKEN, lineStart, lineEnd);
        int targetEnd = indexOfSpace(input, methodEnd + 1, lineEnd);
        boolean hasMethod = methodEnd > lineStart && methodEnd < lineEnd && input.at(methodEnd) == ' ';
        if (!hasMethod || targetEnd >= lineEnd || targetEnd == methodEnd + 1) {
            return Rejected.bad("The request-line is not: method, space, request-target, space, HTTP version.");
        }
        method = Method.of(input, lineStart, methodEnd);
        token = method == Method.OTHER ? input.text(lineStart, methodEnd) : method.name();
        sectionStart = lineEnd + 2;
        Rejected wrongVersion = version(input, targetEnd + 1, lineEnd);
        if (wrongVersion != null) {
            return wrongVersion;
        }
        byte[] text = input.copy(methodEnd + 1, targetEnd);
        TargetParsed parsed = RequestTarget.parse(method, text, 0, text.length);
        if (parsed instanceof Rejected rejected) {
            return rejected;
        }
        target = (RequestTarget) parsed;
        return null;
    }

    private static int indexOfSpace(Input input, int from, int to) {
        int i = from;
        while (i < to && input.at(i) != ' ') {
            i++;
        }
        return i;
    }

    /** RFC 9112 §2.3: the name is case-sensitive, and each number is one digit. */
    private Rejected version(Input input, int from, int to) {
        if (to - from != VERSION_LENGTH
                || !input.isAt(from, from + NAME.length, NAME)
                || !Grammar.isDigit(input.at(from + 5))
                || input.at(from + 6) != '.'
                || !Grammar.isDigit(input.at(from + 7))) {
            return Rejected.bad("The request-line does not end with an HTTP version.");
        }
        if (input.at(from + 5) != '1') {
            return Rejected.of(Status.HTTP_VERSION_NOT_SUPPORTED, "Only HTTP/1.x is served here.");
        }
        version = input.at(from + 7) == '0' ? Version.HTTP_1_0 : Version.HTTP_1_1; // RFC 9110 §2.5
        return null;
    }

    /** RFC 9112 §5: field-name ":" OWS field-value OWS, without space before the colon and never folded. */
    Rejected fieldLine(Input input, int lineStart, int lineEnd, int maxFields) {
        if (lines.count() == maxFields) {
            return Rejected.of(Status.REQUEST_HEADER_FIELDS_TOO_LARGE, "There are too many header fields.");
        }
        int colon = input.endOfRun(Grammar.Run.TOKEN, lineStart, lineEnd);
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
