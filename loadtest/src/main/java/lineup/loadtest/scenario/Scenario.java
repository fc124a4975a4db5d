package lineup.loadtest.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lineup.loadtest.engine.Load;
import lineup.loadtest.http.Manner;

/**
 * A load with a name.
 *
 * @param meaning one line that says what it shows
 * @param files made for it, and served in place of the root; empty when it asks for the files of the root
 * @param targets what to ask for in turn; empty stands for the files of the root, or for what the course says
 * @param manner what the requests carry, and which answers are good
 * @param shape what it makes of a load that so far has only its times and threads
 */
public record Scenario(String name, String meaning, List<MadeFile> files, List<String> targets, Manner manner,
        Course course, UnaryOperator<Load> shape) {

    public Scenario {
        files = List.copyOf(files);
        targets = List.copyOf(targets);
    }

    /** Whether it serves files of its own. */
    public boolean makesFiles() {
        return !files.isEmpty();
    }

    /** The files that it serves when it takes this course: slow readers need one that no buffer can hold. */
    public List<MadeFile> filesFor(Course other) {
        boolean more = makesFiles() && other.axis() == Axis.SLOW_READERS && !files.contains(MadeFile.LARGE);
        return more ? Stream.concat(files.stream(), Stream.of(MadeFile.LARGE)).toList() : files;
    }

    /** What adversaries on this course ask for; null for what is asked for anyway. */
    public String burdenOn(Course other) {
        return makesFiles() && other.axis() == Axis.SLOW_READERS ? MadeFile.LARGE.target() : null;
    }
}
