package lineup.http;

/** Writes response heads; what all responses of a server have in common is made once. */
public final class ResponseHead {
    /** How the connection goes on after a response (RFC 9112 §9.3), as the field line that says so. */
    enum Persistence {
        /** HTTP/1.1 says nothing. */
        IMPLIED(""),
        /** A client of HTTP/1.0 that asked for it is told that it was granted. */
        GRANTED("Connection: keep-alive\r\n"),
        CLOSE("Connection: close\r\n");

        private final byte[] line;

        Persistence(String line) {
            this.line = Ascii.bytes(line);
        }

        static Persistence after(Asked asked, boolean last) {
            if (last) {
                return CLOSE;
            }
            return asked instanceof Request request && request.version() == Version.HTTP_1_0 ? GRANTED : IMPLIED;
        }
    }

    private static final byte[] CRLF = Ascii.bytes("\r\n");
    private static final byte[] CONTENT_LENGTH = Ascii.bytes("Content-Length: ");

    private final byte[] serverLine;
    private final DateField date;

    /** @param server the product that the {@code Server} field names (RFC 9110 §10.2.4) */
    public ResponseHead(String server, DateField date) {
        this.serverLine = Ascii.bytes("Server: " + server + "\r\n");
        this.date = date;
    }

    /** The head and the content behind it. */
    void writeWhole(Response response, Persistence persistence, Outgoing out) {
        if (response.rendition() == null || persistence != Persistence.IMPLIED) {
            write(response, persistence, out);
            out.append(response.content());
        } else {
            out.appendAsItIs(rendered(response, date.line()));
        }
    }

    private byte[] rendered(Response response, byte[] dateLine) {
        byte[] known = response.rendition().at(dateLine);
        if (known != null) {
            return known;
        }
        Outgoing all = new Outgoing();
        write(response, dateLine, Persistence.IMPLIED, all);
        all.append(response.content());
        byte[] bytes = all.copy();
        response.rendition().keep(dateLine, bytes);
        return bytes;
    }

    void write(Response response, Persistence persistence, Outgoing out) {
        write(response, date.line(), persistence, out);
    }

    private void write(Response response, byte[] dateLine, Persistence persistence, Outgoing out) {
        Status status = response.status();
        out.append(status.line());
        out.append(serverLine);
        out.append(dateLine);
        out.append(response.fields().bytes(), response.fields().length());
        if (!status.forbidsContent()) {
            out.append(CONTENT_LENGTH);
            out.append(Ascii.bytes(Long.toString(response.content().length())));
            out.append(CRLF);
        }
        out.append(persistence.line);
        out.append(CRLF);
    }
}
