package lineup.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lineup.contract.Client;

/** Plays a case against a server, over a connection of its own, and judges what comes back. */
public record Exchange(WireSite site, WireCase wireCase) {
    /** How a request is cut into pieces. */
    public enum Feeding {
        WHOLE,
        /** Or in a thousand pieces, if there are more bytes. */
        BYTE_BY_BYTE
    }

    private static final int MOST_PIECES = 1000;
    private static final int SHOWN = 3000;

    static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += size) {
            pieces.add(text.substring(start, Math.min(start + size, text.length())));
        }
        return pieces;
    }

    /** All that comes back until the server ends the connection in order. */
    public String over(InetSocketAddress address, Feeding feeding) throws IOException {
        String sent = site.requestAndFollower(wireCase);
        int size = feeding == Feeding.WHOLE ? Math.max(1, sent.length()) : 1 + sent.length() / MOST_PIECES;
        try (Client client = Client.to(address)) {
            for (String piece : pieces(sent, size)) {
                client.send(piece);
            }
            if (wireCase.endsInput()) {
                client.endInput();
            }
            return new String(client.rest(), StandardCharsets.ISO_8859_1);
        }
    }

    /** @param mayEndEarly whether the server ends connections that have nothing buffered */
    public void judge(String received, boolean mayEndEarly) {
        judge(received, wireCase.canBeFollowed(), mayEndEarly);
    }

    void judge(String received, boolean followed, boolean mayEndEarly) {
        try {
            new Judgement(site, wireCase, followed, mayEndEarly).check(received);
        } catch (AssertionError e) {
            throw new AssertionError("%s: %s%n  sent%s:%n    %s%n  received:%n    %s".formatted(
                    wireCase,
                    e.getMessage(),
                    followed ? ", with a further request behind it" : "",
                    Notation.show(site.request(wireCase), SHOWN),
                    Notation.show(received, SHOWN)), e);
        }
    }
}
