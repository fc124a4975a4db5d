package lineup.loadtest.result;

import java.util.List;

/** Whether figures may be believed, and if not, why: one sentence for each reason. */
public record Trust(Verdict verdict, List<String> reasons) {

    public enum Verdict { VALID, SUSPECT, INVALID }
}
