package lineup.wire;

import java.nio.file.Path;
import java.util.List;

/**
 * One case of the documents in {@code wire}: what is sent, and what must come back.
 *
 * @param document the file, relative to the folder
 * @param line where its heading stands
 * @param request the request in {@link Notation}, with line ends in place
 * @param endsInput whether the client says behind it that it will send no more
 * @param answers what must come, in order
 * @param closed whether the server ends the connection, or keeps it for another request
 */
public record WireCase(
        Path document,
        int line,
        String heading,
        String request,
        boolean endsInput,
        List<ExpectedAnswer> answers,
        boolean closed) {
    /** Whether a further request can be sent behind it, to see what becomes of that one. */
    boolean canBeFollowed() {
        return !endsInput;
    }

    @Override
    public String toString() {
        return document + ":" + line + " " + heading;
    }
}
