package lineup.loadtest.cli;

import java.util.List;
import java.util.function.Function;
import lineup.loadtest.engine.Target;
import lineup.loadtest.engine.Workload;
import lineup.loadtest.http.HttpUrl;
import lineup.loadtest.http.Request;

/**
 * What {@code load} asks for.
 *
 * @param server a URL of the server; its target does not matter
 * @param requests the different ones
 * @param order in words, such as {@code 3 URLs in turn}
 * @param workload puts the targets that were learnt for the requests into their order
 */
record Asked(HttpUrl server, List<Request> requests, String order, Function<List<Target>, Workload> workload) {

    /** What is loaded: the URL where there is but one. */
    String url() {
        return requests.size() == 1 ? server.withTarget(requests.getFirst().target()).toString()
                : "http://" + server.authority();
    }

    String sentence() {
        return requests.size() == 1 ? url() : url() + " (" + order + ")";
    }

    List<String> targets() {
        return requests.stream().map(request -> (request.head() ? "HEAD " : "") + request.target()).toList();
    }
}
