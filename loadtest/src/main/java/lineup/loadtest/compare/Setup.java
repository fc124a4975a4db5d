package lineup.loadtest.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lineup.loadtest.http.Manner;
import lineup.loadtest.peer.Participant;
import lineup.loadtest.peer.RunningServer;
import lineup.loadtest.proc.Pinning;
import lineup.loadtest.scenario.Axis;
import lineup.loadtest.scenario.Course;
import lineup.loadtest.scenario.Step;

/**
 * What is compared with what, and how.
 *
 * @param participants in the order of the tables
 * @param root the folder that they serve
 * @param step what each is given, before the course varies it
 * @param manner what the requests carry, and which answers are good
 * @param search null unless the capacity is looked for
 * @param caps by the name of the server how many connections it can carry, for those that cannot carry any number
 * @param syscalls whether the system calls of each server are counted once
 */
public record Setup(List<Participant> participants, Path root, Step step, Course course, Manner manner,
        Search search, Map<String, Integer> caps, Optional<Pinning> pinning, Rounds rounds, boolean syscalls) {

    private static final Duration START_AND_END = Duration.ofMillis(1_500);

    /** All targets that are asked for at any point. */
    List<String> targets() {
        return course.stops(step).stream().map(Course.Stop::step)
                .flatMap(each -> Stream.concat(each.targets().stream(), Stream.of(each.burden()))).distinct().toList();
    }

    /** What is given at this point of the axis, which is the rate where the capacity is looked for. */
    Step stepAt(Double point) {
        if (point == null) {
            return step;
        }
        return (search == null ? course.axis() : Axis.RATE).at(step, point);
    }

    List<Entrant> entrants() {
        List<Entrant> entrants = new ArrayList<>();
        participants.forEach(each -> entrants.add(new Entrant(each, false)));
        if (rounds.control()) {
            participants.stream().filter(each -> each.name().equals(rounds.baseline()))
                    .forEach(each -> entrants.add(new Entrant(each, true)));
        }
        return entrants;
    }

    Procedure procedure() {
        return search == null ? new PointsProcedure(this) : new CapacityProcedure(this, search);
    }

    /** About how long one round takes. */
    public Duration roundDuration() {
        return procedure().duration().plus(START_AND_END).multipliedBy(entrants().size());
    }

    /** The connections that a server gets where the others get all of them. */
    public int connections(String server) {
        return Math.min(step.load().connections(), cap(server));
    }

    /** The step with as many connections as the server can carry; empty where a point asks for more than it can. */
    Optional<Step> fit(String server, Step wanted) {
        int room = cap(server) - wanted.held();
        int connections = wanted.load().connections();
        if (room < 1 || course.axis() == Axis.CONNECTIONS && connections > room) {
            return Optional.empty();
        }
        return Optional.of(wanted.withLoad(wanted.load().withConnections(Math.min(connections, room))));
    }

    RunningServer server(Participant participant) {
        int workers = pinning.map(each -> each.server().size()).orElse(Runtime.getRuntime().availableProcessors());
        return new RunningServer(participant, root, workers,
                command -> pinning.map(each -> each.wrap(command)).orElse(command));
    }

    int cap(String server) {
        return caps.getOrDefault(server, Integer.MAX_VALUE);
    }
}
