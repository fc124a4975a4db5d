package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lineup.server.Model;
import lineup.server.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A model's folder shows its concurrency model and nothing else, which shows in how little there is of it.
 *
 * <p>What is counted are lines of code: neither blank lines nor comments, imports and package declarations.
 */
@Timeout(60)
class ModelSizeTest {
    private static final int USUAL = 150;
    private static final Map<String, Integer> LIMITS = Map.of("selector", 220, "process", 290);

    /** The sources that belong to one model alone. */
    private static final Map<String, Set<String>> OWN = Map.of(
            "blocking", Set.of("BlockingServer"),
            "threaded", Set.of("ThreadedServer"),
            "pooled", Set.of("PooledServer"),
            "process", Set.of("ProcessServer", "Children", "Child"),
            "polling", Set.of("PollingServer", "PollingLoop", "Schedule"),
            "selector", Set.of("SelectorServer", "EventLoop", "Acceptor", "Lingering"),
            "virtual", Set.of("VirtualServer"));

    /** What models share, the glue to the C library, what a child is told, and how it gets
     * ready: not about waiting. */
    private static final Set<String> NO_MODEL =
            Set.of("ChildArguments", "ChildCommand", "Loop", "LoopServer", "Libc", "NativeListener", "Rehearsal",
                    "SiteArguments", "SocketAddresses");

    private static Map<String, Path> sources() {
        return Repository.files(".java").stream()
                .filter(file -> file.toString().matches("server-[a-z]+/src/main/.*"))
                .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), file -> file));
    }

    private static long codeLines(Path file) {
        return Repository.lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.matches("|(//|/\\*|\\*|import |package ).*"))
                .count();
    }

    @Test
    void whatIsListedExists() {
        assertThat(sources().keySet()).containsAll(listed());
        assertThat(Models.all()).extracting(Model::name).containsAll(OWN.keySet());
    }

    private static Set<String> listed() {
        return Stream.concat(OWN.values().stream().flatMap(Set::stream), NO_MODEL.stream()).collect(Collectors.toSet());
    }

    @Test
    void everyModelIsSmall() {
        Map<String, Path> sources = sources();
        Map<String, Long> sizes = new TreeMap<>();
        OWN.forEach((model, own) -> sizes.put(
                model, own.stream().map(sources::get).mapToLong(ModelSizeTest::codeLines).sum()));
        // A source that is not listed is a model in one file.
        sources.forEach((name, file) -> {
            if (!listed().contains(name)) {
                sizes.put(name, codeLines(file));
            }
        });
        assertThat(sizes).allSatisfy((model, size) ->
                assertThat(size).as(model).isGreaterThan(10).isLessThan(LIMITS.getOrDefault(model, USUAL)));
    }

    @Test
    void noModelHidesBehindSharedParts() {
        List<Path> shared = NO_MODEL.stream().map(sources()::get).toList();
        assertThat(shared).allSatisfy(file -> assertThat(codeLines(file)).as(file.toString()).isLessThan(USUAL));
    }
}
