package lineup.loadtest.engine;

import lineup.loadtest.http.Request;

/** One request of the load and the answer that it must get, as learnt from the same server before the run. */
public record Target(Request request, int status, long length) {

    Outcome judge(int actualStatus, long actualLength) {
        // A status of 400 and above is never ok, not even when the server gave it from the beginning.
        if (actualStatus != status || actualStatus >= 400) {
            return Outcome.BAD_STATUS;
        }
        return actualLength == length ? Outcome.OK : Outcome.BAD_LENGTH;
    }
}
