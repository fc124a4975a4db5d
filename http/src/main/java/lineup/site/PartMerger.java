package lineup.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lineup.site.ByteRange.Part;

/**
 * Makes of several ranges what is worth sending (RFC 9110 §15.3.7.2, §17.15): ranges that overlap or nearly touch
 * become one, and a request that would cost more than the whole file, or overlaps for no good reason, gets the whole
 * file.
 */
final class PartMerger {
    /** In bytes. What stands between two parts is about that long, so sending a smaller gap is cheaper. */
    private static final int GAP = 80;

    private static final int MOST_OVERLAPS = 2;

    /** A part, and the place in the request of the first range that is in it. */
    private record Placed(Part part, int place) {}

    private PartMerger() {}

    static ByteRange merge(List<Part> parts, long size) {
        List<Placed> sorted = new ArrayList<>();
        for (Part part : parts) {
            sorted.add(new Placed(part, sorted.size()));
        }
        sorted.sort(Comparator.comparingLong(placed -> placed.part().first()));
        List<Placed> merged = new ArrayList<>();
        int overlaps = 0;
        for (Placed next : sorted) {
            Placed before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || next.part().first() - before.part().last() > GAP) {
                merged.add(next);
            } else {
                overlaps += next.part().first() <= before.part().last() ? 1 : 0;
                merged.set(merged.size() - 1, union(before, next));
            }
        }
        return overlaps > MOST_OVERLAPS ? new ByteRange.Whole("too many ranges overlap") : inRequestOrder(merged, size);
    }

    private static Placed union(Placed before, Placed next) {
        long last = Math.max(before.part().last(), next.part().last());
        return new Placed(new Part(before.part().first(), last), Math.min(before.place(), next.place()));
    }

    private static ByteRange inRequestOrder(List<Placed> merged, long size) {
        if (merged.size() == 1) {
            return merged.getFirst().part();
        }
        long cost = merged.stream().mapToLong(placed -> placed.part().length() + GAP).sum();
        if (cost > size) {
            return new ByteRange.Whole("the ranges would cost more than the whole");
        }
        merged.sort(Comparator.comparingInt(Placed::place));
        return new ByteRange.Several(merged.stream().map(Placed::part).toList());
    }
}
