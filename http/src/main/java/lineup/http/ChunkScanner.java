package lineup.http;

import static lineup.http.ContentDiscarder.Progress.DONE;
import static lineup.http.ContentDiscarder.Progress.MALFORMED;
import static lineup.http.ContentDiscarder.Progress.MORE;

import lineup.http.ContentDiscarder.Progress;

/**
 * The chunked transfer coding (RFC 9112 §7.1), byte by byte.
 *
 * <pre>
 *  SIZE ──;──▶ EXTENSION ──CR──▶ SIZE_LF ──size &gt; 0──▶ DATA ──▶ DATA_CR ──▶ DATA_LF ──▶ SIZE
 *                                   │
 *                                size = 0
 *                                   ▼
 *                             TRAILER_START ──▶ TRAILER_NAME ──:──▶ TRAILER ──CR──▶ TRAILER_LF ──▶ TRAILER_START
 *                                   └──CR──▶ END_LF ──▶ done
 * </pre>
 */
final class ChunkScanner {
    private enum State {
        SIZE,
        SIZE_SPACE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER_START,
        TRAILER_NAME,
        TRAILER,
        TRAILER_LF,
        END_LF
    }

    private static final int MAX_SIZE_DIGITS = 15;

    private final Limits limits;
    private State state = State.SIZE;
    private long size;
    private int digits;
    private int lineLength;

    ChunkScanner(Limits limits) {
        this.limits = limits;
    }

    Progress next(byte b) {
        return switch (state) {
            case SIZE -> size(b);
            case SIZE_SPACE -> sizeSpace(b);
            case EXTENSION -> text(b, State.SIZE_LF);
            case SIZE_LF -> lineFeed(b, size == 0 ? State.TRAILER_START : State.DATA);
            case DATA -> data();
            case DATA_CR -> b == '\r' ? go(State.DATA_LF) : MALFORMED;
            case DATA_LF -> lineFeed(b, State.SIZE);
            case TRAILER_START -> trailerStart(b);
            case TRAILER_NAME -> trailerName(b);
            case TRAILER -> text(b, State.TRAILER_LF);
            case TRAILER_LF -> lineFeed(b, State.TRAILER_START);
            case END_LF -> b == '\n' ? DONE : MALFORMED;
        };
    }

    private Progress size(byte b) {
        int digit = Grammar.hexValue(b);
        if (digit >= 0) {
            size = size << 4 | digit;
            return ++digits > MAX_SIZE_DIGITS ? MALFORMED : MORE;
        }
        if (digits == 0) {
            return MALFORMED;
        }
        return switch (b) {
            case '\r' -> go(State.SIZE_LF);
            case ';' -> go(State.EXTENSION);
            case ' ', '\t' -> go(State.SIZE_SPACE);
            default -> MALFORMED;
        };
    }

    /** RFC 9112 §7.1.1 allows white space before the semicolon; what else follows, some would add to the size. */
    private Progress sizeSpace(byte b) {
        return switch (b) {
            case ';' -> go(State.EXTENSION);
            case ' ', '\t' -> MORE;
            default -> MALFORMED;
        };
    }

    /** The rest of a line whose meaning is ignored (RFC 9112 §7.1.1, §7.1.2); its bytes must be legal all the same. */
    private Progress text(byte b, State atReturn) {
        if (b == '\r') {
            return go(atReturn);
        }
        return Grammar.Run.IN_FIELD_LINE.has(b) && ++lineLength <= limits.line() ? MORE : MALFORMED;
    }

    private Progress data() {
        return --size == 0 ? go(State.DATA_CR) : MORE;
    }

    private Progress trailerStart(byte b) {
        if (b == '\r') {
            return go(State.END_LF);
        }
        return Grammar.isTokenChar(b) ? go(State.TRAILER_NAME) : MALFORMED;
    }

    private Progress trailerName(byte b) {
        if (b == ':') {
            return go(State.TRAILER);
        }
        return Grammar.isTokenChar(b) && ++lineLength <= limits.line() ? MORE : MALFORMED;
    }

    private Progress lineFeed(byte b, State next) {
        return b == '\n' ? go(next) : MALFORMED;
    }

    private Progress go(State next) {
        if (next == State.SIZE) {
            size = 0;
            digits = 0;
        }
        lineLength = 0;
        state = next;
        return MORE;
    }
}
