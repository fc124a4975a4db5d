package lineup.loadtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lineup.loadtest.proc.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which peers take part, and what is said of those that cannot. */
class PeersChoiceTest {

    @Test
    void findsTheServerOfTheJdkThatRunsThis() throws Exception {
        Peer peer = Peers.choose("jwebserver").peers().getFirst();
        assertThat(peer.program()).startsWith(Path.of(System.getProperty("java.home")));
        assertThat(peer.version()).isEqualTo(System.getProperty("java.version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwebserver,frob", "", "jwebserver,"})
    void knowsNoOthers(String names) {
        assertThatIllegalArgumentException().isThrownBy(() -> Peers.choose(names))
                .withMessageMatching("unknown peer '(frob)?', choose from nginx, apache, .*, or all");
    }

    @Test
    void takesAllThatAreThereAndNamesTheRest() throws Exception {
        Peers.Selection all = Peers.choose("all");
        List<String> there = all.peers().stream().map(Peer::name).toList();
        assertThat(there).contains("jwebserver").noneMatch(all.missing()::contains);
        assertThat(there.size() + all.missing().size()).isEqualTo(Peers.names().size());
        assertThat(new Peers.Selection(List.of(), List.of("nginx", "h2o")).note())
                .contains("Not installed, so not compared: nginx, h2o.");
        assertThat(new Peers.Selection(List.of(), List.of()).note()).isEmpty();
    }

    @Test
    void findsProgramsOfServersWhateverThePath() {
        assertThat(Programs.find("none-such", "sh")).map(Path::getFileName).isEqualTo(Optional.of(Path.of("sh")));
        assertThat(Programs.find("none-such")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\"b", "/a$b", "/a\\b", "/a{b}", "/a\nb", "/a*"})
    void doesNotPutIntoAConfigurationWhatMeansSomethingThere(String path) {
        assertThatIOException().isThrownBy(() -> Config.path(Path.of(path)))
                .withMessageEndingWith("use a folder with a plain name");
    }
}
