package lineup.http;

/**
 * Reads request content and throws it away, to find where the next request starts.
 *
 * <p>No more is consumed than belongs to the content; framing that is not exactly right ends the connection, because
 * from there on nobody can tell requests from content.
 */
final class ContentDiscarder {
    /** How far it got. */
    enum Progress {
        MORE,
        DONE,
        TOO_LARGE,
        MALFORMED
    }

    private final long limit;
    private final ChunkScanner chunks;
    private long left;
    private long consumed;

    private ContentDiscarder(long limit, long left, ChunkScanner chunks) {
        this.limit = limit;
        this.left = left;
        this.chunks = chunks;
    }

    /** What discards the content that is framed so, or null when there is none. */
    static ContentDiscarder of(Framing framing, Limits limits) {
        if (framing instanceof Framing.None) {
            return null;
        }
        if (framing instanceof Framing.Length length) {
            return new ContentDiscarder(limits.content(), length.bytes(), null);
        }
        if (framing instanceof Framing.Chunked) {
            return new ContentDiscarder(limits.content(), 0, new ChunkScanner(limits));
        }
        throw new IllegalArgumentException("no request has rejected framing");
    }

    Progress consume(Input input) {
        if (chunks == null) {
            return consumeLength(input);
        }
        int offset = 0;
        int available = input.length();
        Progress progress = Progress.MORE;
        while (offset < available && progress == Progress.MORE) {
            progress = ++consumed > limit ? Progress.TOO_LARGE : chunks.next(input.at(offset++));
        }
        input.skip(offset);
        return progress;
    }

    private Progress consumeLength(Input input) {
        if (left > limit) {
            return Progress.TOO_LARGE;
        }
        int count = (int) Math.min(left, input.length());
        input.skip(count);
        left -= count;
        return left == 0 ? Progress.DONE : Progress.MORE;
    }
}
