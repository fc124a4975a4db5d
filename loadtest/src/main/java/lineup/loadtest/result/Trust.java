package lineup.loadtest.result;

import java.util.List;

/**
 * Whether figures may be believed, and if not, why: one sentence for each reason.
 *
 * @param cost the same of the server's cost alone, CPU per request and memory, which holds even when the load generator
 *        was the limit
 */
public record Trust(Verdict verdict, List<String> reasons, Verdict cost) {

    public Trust {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        cost = cost == null ? verdict : cost;
    }

    /** When nothing sets the cost apart. */
    public Trust(Verdict verdict, List<String> reasons) {
        this(verdict, reasons, verdict);
    }

    public enum Verdict { VALID, SUSPECT, INVALID }
}
