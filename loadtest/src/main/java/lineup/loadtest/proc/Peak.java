package lineup.loadtest.proc;

import java.util.stream.LongStream;

/** The highest sum that was seen; absent as long as there was nothing to add up. */
final class Peak {

    private Long highest;

    void see(LongStream parts) {
        Long sum = sum(parts);
        if (sum != null && (highest == null || sum > highest)) {
            highest = sum;
        }
    }

    /** Null when nothing was seen. */
    Long highest() {
        return highest;
    }

    /** Null when there is nothing to add up, which is not the same as nothing. */
    static Long sum(LongStream parts) {
        long[] all = parts.toArray();
        return all.length == 0 ? null : Long.valueOf(LongStream.of(all).sum());
    }
}
