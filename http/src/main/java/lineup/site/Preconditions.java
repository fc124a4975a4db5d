package lineup.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import lineup.http.FieldList;
import lineup.http.Fields;
import lineup.http.HttpDate;
import lineup.http.Status;

/**
 * The preconditions of RFC 9110 §13.1 in the order of §13.2.2, against one representation.
 *
 * <p>Dates are compared in whole seconds, as HTTP dates carry no more. A date that is none, or several, is ignored.
 */
record Preconditions(EntityTag tag, Instant modified, Instant now) {
    Preconditions {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The status that ends the request, or null when it goes on: GET and HEAD only. */
    Status evaluate(Fields fields) {
        String ifMatch = fields.combined("if-match");
        if (ifMatch != null) {
            if (!matchesAny(ifMatch, tag::matchesStrongly)) {
                return Status.PRECONDITION_FAILED;
            }
        } else if (isModifiedSince(fields.combined("if-unmodified-since")).orElse(false)) {
            return Status.PRECONDITION_FAILED;
        }
        String ifNoneMatch = fields.combined("if-none-match");
        if (ifNoneMatch != null) {
            return matchesAny(ifNoneMatch, tag::matchesWeakly) ? Status.NOT_MODIFIED : null;
        }
        return isModifiedSince(fields.combined("if-modified-since")).orElse(true) ? null : Status.NOT_MODIFIED;
    }

    /** RFC 9110 §13.1.5: whether a range may be sent; a weak tag and a date that is not exact never allow it. */
    boolean allowRange(Fields fields) {
        String ifRange = fields.combined("if-range");
        if (ifRange == null) {
            return true;
        }
        if (ifRange.endsWith("\"")) {
            return tag.matchesStrongly(ifRange);
        }
        // RFC 9110 §8.8.2.2: a time is a strong validator only if it is well in the past.
        return !tag.weak() && HttpDate.parse(ifRange, now).filter(modified::equals).isPresent();
    }

    private static boolean matchesAny(String list, Predicate<String> matches) {
        return list.equals("*") || FieldList.members(list).stream().anyMatch(matches);
    }

    private Optional<Boolean> isModifiedSince(String date) {
        return date == null ? Optional.empty() : HttpDate.parse(date, now).map(modified::isAfter);
    }
}
