package lineup.http;

import java.nio.ByteBuffer;

/** Makes requests for tests in the only way there is: by parsing them. */
public final class Requests {
    private Requests() {}

    /** The request with that head, in the notation of {@link Bytes}. */
    public static Request parse(String head) {
        return switch (new RequestParser(Limits.DEFAULTS).parse(input(head))) {
            case Request request -> request;
            case Rejected rejected -> throw new AssertionError(head + " was rejected: " + rejected);
            case Parsed.Incomplete incomplete -> throw new AssertionError(head + " is incomplete");
        };
    }

    /** A request of HTTP/1.1 with a Host field and, each in a string, further field lines. */
    public static Request of(String methodAndTarget, String... fieldLines) {
        return parse(methodAndTarget + " HTTP/1.1¶Host: a¶" + lines(fieldLines) + "¶");
    }

    /** A request of HTTP/1.0. */
    public static Request old(String methodAndTarget, String... fieldLines) {
        return parse(methodAndTarget + " HTTP/1.0¶" + lines(fieldLines) + "¶");
    }

    /** Fields on their own, whatever they say about Host and framing. */
    public static Fields fields(String... fieldLines) {
        Fields.Lines lines = new Fields.Lines();
        byte[] bytes = Bytes.of(lines(fieldLines));
        for (int start = 0, end; start < bytes.length; start = end + 2) {
            end = indexOf(bytes, '\r', start);
            int colon = indexOf(bytes, ':', start);
            int value = bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
            lines.add(start, colon, value, end);
        }
        return lines.over(bytes);
    }

    private static int indexOf(byte[] bytes, char c, int from) {
        int i = from;
        while (bytes[i] != c) {
            i++;
        }
        return i;
    }

    public static Rejected rejected(Status status, String why) {
        return Rejected.of(status, why);
    }

    /** The text of a response's field lines, each ended by a line feed alone. */
    public static String text(FieldLines fields) {
        return fields.toString().replace("\r\n", "\n");
    }

    static Input input(String notation) {
        Input input = new Input();
        input.append(ByteBuffer.wrap(Bytes.of(notation)));
        return input;
    }

    private static String lines(String... fieldLines) {
        StringBuilder lines = new StringBuilder();
        for (String line : fieldLines) {
            lines.append(line).append('¶');
        }
        return lines.toString();
    }
}
