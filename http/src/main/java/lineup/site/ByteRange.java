package lineup.site;

import java.util.ArrayList;
import java.util.List;
import lineup.http.FieldList;

/** The parts of a representation that a Range field selects (RFC 9110 §14.1.2, §14.2). */
sealed interface ByteRange {
    /** The whole of it: no range, or one that is to be ignored. */
    record Whole(String why) implements ByteRange {
        @Override
        public String toString() {
            return "the whole is sent, since " + why;
        }
    }

    /** Bytes from {@code first} to {@code last}, both inclusive. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return "bytes " + first + "-" + last + " are sent";
        }
    }

    /** At least two parts that do not touch, in the order of the request. */
    record Several(List<Part> parts) implements ByteRange {
        @Override
        public String toString() {
            return "in a multipart content, " + parts;
        }
    }

    /** No byte of it: 416. */
    record Unsatisfiable() implements ByteRange {
        @Override
        public String toString() {
            return "no byte is in that range";
        }
    }

    /** More than anybody needs; RFC 9110 §17.15 tells what they are sent for. */
    int MOST_SPECS = 32;

    Unsatisfiable UNSATISFIABLE = new Unsatisfiable();

    /**
     * @param field the Range field, or null
     * @param size of the whole representation in bytes; an empty one has no ranges
     */
    static ByteRange of(String field, long size) {
        if (field == null) {
            return new Whole("there is no Range field");
        }
        int equals = field.indexOf('=');
        if (equals < 0 || !field.substring(0, equals).equalsIgnoreCase("bytes")) {
            return new Whole("the range unit is not bytes"); // RFC 9110 §14.2: must be ignored
        }
        if (size == 0) {
            return new Whole("an empty representation has no ranges"); // §14.2: may be ignored
        }
        return ofSpecs(FieldList.members(field.substring(equals + 1)), size);
    }

    private static ByteRange ofSpecs(List<String> specs, long size) {
        if (specs.size() > MOST_SPECS) {
            return new Whole("there are more than " + MOST_SPECS + " ranges");
        }
        List<Part> parts = new ArrayList<>();
        for (String spec : specs) {
            switch (RangeSpec.resolve(spec, size)) {
                case Part part -> parts.add(part);
                case Unsatisfiable unsatisfiable -> { } // counts only if all are (§14.1.1)
                case Whole whole -> {
                    return whole; // one invalid spec makes the field invalid: §14.2 lets it be ignored
                }
                case Several several -> throw new IllegalStateException("one spec, one part");
            }
        }
        if (specs.isEmpty()) {
            return new Whole("the Range field names no range");
        }
        return switch (parts.size()) {
            case 0 -> UNSATISFIABLE;
            case 1 -> parts.getFirst();
            default -> PartMerger.merge(parts, size);
        };
    }
}
