package lineup.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    /** What one precondition says. */
    enum Verdict {
        HOLDS,
        FAILS,
        /** It is not there, or to be ignored. */
        SILENT
    }

    Preconditions {
        modified = modified.getNano() == 0 ? modified : modified.truncatedTo(ChronoUnit.SECONDS);
    }

    Status evaluate(Fields fields) {
        return evaluate(fields, Trail.SILENT);
    }

    /** The status that ends the request, or null when it goes on: GET and HEAD only. */
    Status evaluate(Fields fields, Trail trail) {
        Verdict ifMatch = noted(trail, "13.1.1", "If-Match", ifMatch(fields));
        Verdict lostUpdate = ifMatch == Verdict.SILENT
                ? noted(trail, "13.1.4", "If-Unmodified-Since", ifUnmodifiedSince(fields))
                : ifMatch;
        if (lostUpdate == Verdict.FAILS) {
            return Status.PRECONDITION_FAILED;
        }
        Verdict ifNoneMatch = noted(trail, "13.1.2", "If-None-Match", ifNoneMatch(fields));
        Verdict fresh = ifNoneMatch == Verdict.SILENT
                ? noted(trail, "13.1.3", "If-Modified-Since", ifModifiedSince(fields))
                : ifNoneMatch;
        return fresh == Verdict.FAILS ? Status.NOT_MODIFIED : null;
    }

    private static Verdict noted(Trail trail, String section, String name, Verdict verdict) {
        trail.note("RFC 9110 §" + section, () -> name + switch (verdict) {
            case HOLDS -> " holds";
            case FAILS -> " does not hold";
            case SILENT -> " is absent or to be ignored";
        });
        return verdict;
    }

    private Verdict ifMatch(Fields fields) {
        String list = fields.combined("if-match");
        return list == null ? Verdict.SILENT : verdict(matchesAny(list, tag::matchesStrongly));
    }

    private Verdict ifUnmodifiedSince(Fields fields) {
        return modifiedSince(fields.combined("if-unmodified-since"), Verdict.FAILS, Verdict.HOLDS);
    }

    private Verdict ifNoneMatch(Fields fields) {
        String list = fields.combined("if-none-match");
        return list == null ? Verdict.SILENT : verdict(!matchesAny(list, tag::matchesWeakly));
    }

    private Verdict ifModifiedSince(Fields fields) {
        return modifiedSince(fields.combined("if-modified-since"), Verdict.HOLDS, Verdict.FAILS);
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

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.HOLDS : Verdict.FAILS;
    }

    private static boolean matchesAny(String list, Predicate<String> matches) {
        return list.equals("*") || FieldList.members(list).stream().anyMatch(matches);
    }

    private Verdict modifiedSince(String date, Verdict ifSo, Verdict ifNot) {
        return date == null
                ? Verdict.SILENT
                : HttpDate.parse(date, now).map(since -> modified.isAfter(since) ? ifSo : ifNot).orElse(Verdict.SILENT);
    }
}
