package lineup.http;

/**
 * How much a client may ask us to hold or to read, in bytes unless said otherwise.
 *
 * @param line the request-line and each field line, without CRLF (RFC 9112 §3 asks for at least 8000)
 * @param section the whole header section
 * @param fields the number of field lines
 * @param emptyLines empty lines skipped before a request-line (RFC 9112 §2.2 asks for at least one)
 * @param content request content that is read and thrown away to keep the connection (RFC 9112 §9.3)
 * @param linger what is read and thrown away after the last response (RFC 9112 §9.6)
 * @param batch pipelined responses collected before they are written
 */
public record Limits(int line, int section, int fields, int emptyLines, long content, long linger, int batch) {
    public static final Limits DEFAULTS =
            new Limits(8 * 1024, 32 * 1024, 100, 8, 64 * 1024, 16 * 1024 * 1024, 64 * 1024);
}
