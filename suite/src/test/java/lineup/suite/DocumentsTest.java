package lineup.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The links in the documents lead somewhere. */
@Timeout(60)
class DocumentsTest {
    /** In a sentence, in a list of references, and in HTML. */
    private static final Pattern TARGET =
            Pattern.compile("]\\(([^)\\s]+)[^)]*\\)|^\\[[^]]+]: *(\\S+)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("^(https?:|mailto:|#).*");

    private record Link(Path document, int line, String target) {
        boolean isBroken() {
            Path folder = Repository.ROOT.resolve(document).getParent();
            return !Files.exists(folder.resolve(target.replaceFirst("[#?].*", "")).normalize());
        }
    }

    private static Stream<Link> links(Path document) {
        List<String> lines = Repository.lines(document);
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> TARGET.matcher(lines.get(i))
                .results()
                .map(match -> IntStream.rangeClosed(1, 3).mapToObj(match::group).filter(g -> g != null).findFirst())
                .map(target -> new Link(document, i + 1, target.orElseThrow())));
    }

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<Link> relative = Repository.files(".md").stream()
                .flatMap(DocumentsTest::links)
                .filter(link -> !ELSEWHERE.matcher(link.target()).matches())
                .toList();
        assertThat(relative).isNotEmpty();
        assertThat(relative.stream().filter(Link::isBroken)).as("broken links").isEmpty();
    }
}
