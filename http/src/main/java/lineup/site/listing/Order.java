package lineup.site.listing;

import java.util.Comparator;
import java.util.Locale;

/**
 * How a listing is sorted: folders always first, then by the key, then by name.
 *
 * <p>Folders have no size to speak of, so that key leaves them in the order of their names.
 */
record Order(Key key, boolean descending) {
    /** What entries are sorted by. */
    enum Key {
        NAME("Name", Comparator.comparing(Entry::name, NaturalOrder.INSTANCE)),
        SIZE("Size", Comparator.comparingLong(entry -> entry.directory() ? 0 : entry.size())),
        MODIFIED("Modified (UTC)", Comparator.comparing(Entry::modified));

        private final String title;
        private final Comparator<Entry> ascending;

        Key(String title, Comparator<Entry> ascending) {
            this.title = title;
            this.ascending = ascending;
        }

        String title() {
            return title;
        }

        /** As the query names it. */
        String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Order DEFAULT = new Order(Key.NAME, false);

    /** The order that a raw query, which may be null, asks for with {@code sort=size&order=desc}. */
    static Order parse(String query) {
        Order order = DEFAULT;
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            order = switch (parameter) {
                case "sort=name" -> new Order(Key.NAME, order.descending);
                case "sort=size" -> new Order(Key.SIZE, order.descending);
                case "sort=modified" -> new Order(Key.MODIFIED, order.descending);
                case "order=asc" -> new Order(order.key, false);
                case "order=desc" -> new Order(order.key, true);
                default -> order;
            };
        }
        return order;
    }

    /** The order that a click on a column's title gives: the other way round, or first what one looks for there. */
    Order next(Key column) {
        return column == key ? new Order(key, !descending) : new Order(column, column != Key.NAME);
    }

    String query() {
        return "?sort=" + key.token() + "&order=" + (descending ? "desc" : "asc");
    }

    Comparator<Entry> comparator() {
        Comparator<Entry> byKey = descending ? key.ascending.reversed() : key.ascending;
        return Comparator.comparing((Entry entry) -> !entry.directory())
                .thenComparing(byKey)
                .thenComparing(Key.NAME.ascending);
    }
}
