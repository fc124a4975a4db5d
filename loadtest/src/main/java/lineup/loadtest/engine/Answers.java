package lineup.loadtest.engine;

import java.nio.ByteBuffer;
import lineup.loadtest.http.MalformedResponseException;
import lineup.loadtest.http.ResponseScanner;

/** Reads the answers to the requests in flight, which come in the order of the requests (RFC 9112 §9.3.2). */
final class Answers {

    private final Kit kit;
    private final InFlight requests;
    private final ResponseScanner scanner;

    Answers(Kit kit, InFlight requests) {
        this.kit = kit;
        this.requests = requests;
        scanner = new ResponseScanner(kit.verify == Load.Verify.CRC);
    }

    /** From here on comes the answer to the oldest request. */
    void expect() {
        scanner.begin(oldest().request().head());
    }

    /** Consumes input up to the end of the answer; true when that is reached. */
    boolean read(ByteBuffer in, long now) throws MalformedResponseException {
        if (!scanner.started()) {
            requests.firstByte(now);
        }
        return scanner.feed(in);
    }

    /** The connection has ended; true when that completes the answer. */
    boolean endOfInput() {
        return !requests.isEmpty() && scanner.endOfInput();
    }

    /** Whether any byte of the answer has come. */
    boolean hasStarted() {
        return scanner.started();
    }

    boolean persistent() {
        return scanner.persistent();
    }

    /** How the complete answer is to be counted. */
    Outcome judge() {
        return oldest().judge(scanner, kit.verify);
    }

    private Target oldest() {
        return kit.target(requests.target(0));
    }
}
