package lineup.loadtest.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lineup.loadtest.engine.Target;
import lineup.loadtest.http.Request;
import lineup.loadtest.peer.Participant;

/** Whether a server can take part, by the answers that it gave before the load. */
final class Fitness {

    private static final int ERROR = 400;

    private Fitness() {
    }

    /**
     * Returns when it can.
     *
     * @param root the folder that is served
     * @throws IOException when it fails
     * @throws UnfitException when this is nothing for it
     */
    static void require(Participant participant, List<Target> targets, Path root) throws IOException, UnfitException {
        for (Target target : targets) {
            requireGood(target);
            if (participant instanceof Participant.Floor) {
                requireSize(target, root);
            }
        }
    }

    /** None of the answers would be ok, however long the load; better said at once. */
    private static void requireGood(Target target) throws IOException, UnfitException {
        Request request = target.request();
        if (request.accepts(target.status())) {
            return;
        }
        String said = "it answers " + request.target() + " with " + target.status();
        if (target.status() >= ERROR) {
            throw new IOException(said);
        }
        // It did not fail, it only does not know what this is about, such as ranges.
        throw new UnfitException(said + " where " + request.expected() + " is expected");
    }

    /** The one answer of the floor stands for those of servers where they are as long. */
    private static void requireSize(Target target, Path root) throws IOException, UnfitException {
        String name = target.request().target();
        Path file = root.resolve(name.substring(1));
        if (!Files.isRegularFile(file) || Files.size(file) != target.length()) {
            throw new UnfitException("it answers everything with " + target.length() + " bytes, and " + name
                    + " is no file of that size");
        }
    }
}
