package lineup.http;

import java.util.Arrays;

/** The methods of RFC 9110 §9.3 and RFC 5789; {@link #OTHER} is every token that is none of them. */
public enum Method {
    GET,
    HEAD,
    OPTIONS,
    POST,
    PUT,
    DELETE,
    PATCH,
    TRACE,
    CONNECT,
    OTHER;

    private static final Method[] KNOWN = Arrays.copyOf(values(), OTHER.ordinal());

    private final byte[] token = Ascii.bytes(name());

    /** The method token is case-sensitive (RFC 9110 §9.1). */
    static Method of(Input input, int start, int end) {
        for (Method method : KNOWN) {
            if (input.isAt(start, end, method.token)) {
                return method;
            }
        }
        return OTHER;
    }
}
