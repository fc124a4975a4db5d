package lineup.site.listing;

import java.util.List;

/** A folder as it was asked for: where it stands, and its entries in the order wanted. */
record View(List<String> segments, List<Entry> entries, Order order, boolean truncated) {
    static View of(List<String> segments, Folder folder, Order order) {
        List<Entry> sorted = folder.entries().stream().sorted(order.comparator()).toList();
        return new View(segments, sorted, order, folder.truncated());
    }

    boolean isRoot() {
        return segments.isEmpty();
    }

    /** Decoded, with a slash at both ends. */
    String path() {
        return isRoot() ? "/" : "/" + String.join("/", segments) + "/";
    }
}
