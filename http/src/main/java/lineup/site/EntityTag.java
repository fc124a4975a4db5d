package lineup.site;

import java.time.Duration;
import java.time.Instant;

/**
 * A validator of one version of a file (RFC 9110 §8.8.3).
 *
 * <p>It is weak while the file is so young that it could change again without a change of its time stamp.
 *
 * @param opaque what stands between the quotes
 */
record EntityTag(String opaque, boolean weak) {
    /** Some file systems keep times in steps of two seconds. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    static EntityTag of(Instant modified, long size, Instant now) {
        long nanos = modified.getEpochSecond() * NANOS_PER_SECOND + modified.getNano();
        return new EntityTag(nanos + "-" + size, modified.isAfter(now.minus(SETTLED)));
    }

    /** The tag of the same version in another coding (RFC 9110 §8.8.3.3). */
    EntityTag in(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? this : new EntityTag(opaque + "-" + coding.token(), weak);
    }

    /** The tag of bytes that may come out differently another time, though they mean the same. */
    EntityTag weakened() {
        return new EntityTag(opaque, true);
    }

    /** RFC 9110 §8.8.3.2: weak comparison. */
    boolean matchesWeakly(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return isQuoted(strong);
    }

    /** RFC 9110 §8.8.3.2: strong comparison, in which a weak tag never matches. */
    boolean matchesStrongly(String tag) {
        return !weak && isQuoted(tag);
    }

    private boolean isQuoted(String tag) {
        return tag.length() == opaque.length() + 2
                && tag.charAt(0) == '"'
                && tag.endsWith("\"")
                && tag.startsWith(opaque, 1);
    }

    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
