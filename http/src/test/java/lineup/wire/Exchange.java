package lineup.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lineup.contract.Client;

/**
 * Plays cases against a server, over one connection, and judges what comes back.
 *
 * @param cases all but the last of which leave the connection open
 */
public record Exchange(WireSite site, List<WireCase> cases) {
    /** How a request is cut into pieces. */
    public enum Feeding {
        WHOLE,
        /** Or in a thousand pieces, if there are more bytes. */
        BYTE_BY_BYTE
    }

    private static final int MOST_PIECES = 1000;
    private static final int SHOWN = 3000;
    /** In bytes, so that a server that does not read while it answers cannot block the client. */
    private static final int LONGEST_SERIES = 8 * 1024;

    /** Each case on a connection of its own. */
    public static List<Exchange> singly(WireSite site) {
        return WireDocuments.cases().stream().map(one -> new Exchange(site, List.of(one))).toList();
    }

    /** Several on each connection, up to one that ends it. */
    public static List<Exchange> inSeries(WireSite site) {
        List<Exchange> exchanges = new ArrayList<>();
        List<WireCase> series = new ArrayList<>();
        int length = 0;
        for (WireCase one : WireDocuments.cases()) {
            series.add(one);
            length += site.request(one).length();
            if (one.closed() || length > LONGEST_SERIES) {
                exchanges.add(new Exchange(site, List.copyOf(series)));
                series.clear();
                length = 0;
            }
        }
        if (!series.isEmpty()) {
            exchanges.add(new Exchange(site, series));
        }
        return exchanges;
    }

    static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += size) {
            pieces.add(text.substring(start, Math.min(start + size, text.length())));
        }
        return pieces;
    }

    /** The requests of all cases, and a further one behind them where there can be one. */
    public String sent() {
        return cases.stream().map(site::request).collect(Collectors.joining()) + site.follower(cases.getLast());
    }

    /** All that comes back until the server ends the connection in order. */
    public String over(InetSocketAddress address, Feeding feeding) throws IOException {
        String sent = sent();
        int size = feeding == Feeding.WHOLE ? Math.max(1, sent.length()) : 1 + sent.length() / MOST_PIECES;
        try (Client client = Client.to(address)) {
            for (String piece : pieces(sent, size)) {
                client.send(piece);
            }
            if (cases.getLast().endsInput()) {
                client.endInput();
            }
            return new String(client.rest(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The verdict on one of the cases.
     *
     * @param mayEndEarly whether the server ends connections that have nothing buffered
     */
    public void judge(WireCase one, String received, boolean mayEndEarly) {
        judge(one, received, cases.getLast().canBeFollowed(), mayEndEarly);
    }

    void judge(WireCase one, String received, boolean followed, boolean mayEndEarly) {
        String rest = received;
        for (WireCase each : cases.subList(0, cases.indexOf(one) + 1)) {
            Judgement judgement = new Judgement(site, each, mayEndEarly);
            try {
                rest = judgement.check(rest);
                if (rest != null && each == cases.getLast()) {
                    judgement.checkEnd(rest, followed);
                }
            } catch (AssertionError e) {
                throw failure(each, received, e);
            }
        }
    }

    private AssertionError failure(WireCase one, String received, AssertionError cause) {
        String sent = Notation.show(site.request(one), SHOWN);
        String came = Notation.show(received, SHOWN);
        String text = "%s: %s%n  sent:%n    %s%n  received:%n    %s".formatted(one, cause.getMessage(), sent, came);
        return new AssertionError(text, cause);
    }

    @Override
    public String toString() {
        return cases.stream().map(WireCase::toString).collect(Collectors.joining("; "));
    }
}
