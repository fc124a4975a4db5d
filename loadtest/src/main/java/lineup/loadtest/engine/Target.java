package lineup.loadtest.engine;

import lineup.loadtest.http.Request;
import lineup.loadtest.http.ResponseScanner;

/**
 * One request of the load and the answer that it must get, as learnt from the same server before the run.
 *
 * @param length of the content in bytes, without the framing of chunks
 * @param crc the CRC32C of the content
 */
public record Target(Request request, int status, long length, long crc) {

    /** How a complete answer is to be counted, by its status and as much of its content as is to be verified. */
    public Outcome judge(ResponseScanner answer, Load.Verify verify) {
        // An error is not ok when the server gave it from the beginning, only when the request was made to get it.
        if (answer.status() != status || !request.accepts(status)) {
            return Outcome.BAD_STATUS;
        }
        if (verify != Load.Verify.NONE && answer.length() != length) {
            return Outcome.BAD_LENGTH;
        }
        return verify == Load.Verify.CRC && answer.crc() != crc ? Outcome.BAD_BODY : Outcome.OK;
    }
}
