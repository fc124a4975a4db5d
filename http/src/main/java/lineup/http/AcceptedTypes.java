package lineup.http;

import java.util.List;
import java.util.Objects;

/**
 * The media types that a client accepts (RFC 9110 §12.5.1), for choosing among those that a resource offers.
 *
 * <p>The most specific range that matches a type decides about it. All that is offered is taken to be UTF-8, so a range
 * that asks for that matches too; one with any other parameter asks for something that nobody here has. A member that
 * is malformed is ignored.
 */
public final class AcceptedTypes {
    private final List<MediaRange> ranges;

    private AcceptedTypes(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /** What the fields of a request accept: everything if they say nothing. */
    public static AcceptedTypes of(Fields fields) {
        String accept = fields.combined("accept");
        List<String> members = accept == null ? List.of() : FieldList.members(accept);
        return new AcceptedTypes(members.stream().map(MediaRange::parse).filter(Objects::nonNull).toList());
    }

    /**
     * The offer that is wanted most; the first offer when none is acceptable, as RFC 9110 §12.4.1 prefers an answer
     * over a refusal.
     *
     * <p>Among equals a type that was named goes before one that only a wildcard lets in, since a wildcard is what
     * programs append to the types that they understand; then the order of the offers decides.
     *
     * @param offers media types without parameters, in lower case, the preferred one first
     */
    public String best(List<String> offers) {
        String best = offers.getFirst();
        int highest = 0;
        for (String offer : offers) {
            int rank = rank(offer);
            if (rank > highest) {
                highest = rank;
                best = offer;
            }
        }
        return best;
    }

    /** As in {@link Weight}, which is zero too for what no range matches. */
    public int weight(String type) {
        MediaRange closest = closest(type);
        return closest == null ? Weight.NONE : closest.weight();
    }

    private int rank(String type) {
        MediaRange closest = closest(type);
        return closest == null || closest.weight() == Weight.NONE
                ? 0
                : closest.weight() * 4 + closeness(closest, type);
    }

    private MediaRange closest(String type) {
        MediaRange closest = null;
        int closeness = 0;
        for (MediaRange range : ranges) {
            int own = closeness(range, type);
            if (own > closeness) {
                closeness = own;
                closest = range;
            }
        }
        return closest;
    }

    private static int closeness(MediaRange range, String type) {
        int slash = type.indexOf('/');
        return range.closeness(type.substring(0, slash), type.substring(slash + 1));
    }
}
