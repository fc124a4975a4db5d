package lineup.loadtest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import lineup.loadtest.peer.Participant;
import org.junit.jupiter.api.Test;

/** What the launcher puts before the user's arguments gives way to them. */
class ArgumentsTest {

    private static final List<String> LAUNCHER = List.of("--server", "a=run-a", "--server", "b=run-b", "--cap", "a=1",
            "--root", "www");

    @Test
    void theUsersRootTakesThePlaceOfTheLaunchers() throws Exception {
        assertThat(arguments().text("root")).contains("www");
        assertThat(arguments("--root", "site").text("root")).contains("site");
    }

    @Test
    void theUsersServersTakePartBesideThoseThatAreNamed() throws Exception {
        assertThat(participants()).containsExactly("a", "b");
        assertThat(participants("--server", "mine=run")).containsExactly("a", "b", "mine");
        assertThat(participants("b", "--server", "mine=run")).containsExactly("b", "mine");
        assertThat(participants("mine", "b", "--server", "mine=run")).containsExactly("mine", "b");
    }

    @Test
    void aServerCannotHaveTheNameOfAModelThatTakesPart() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> participants("b", "--server", "b=run"))
                .withMessageContaining("'b' takes part twice");
    }

    @Test
    void theUsersCapTakesThePlaceOfTheLaunchers() throws Exception {
        assertThat(ServerOptions.of(arguments("b")).caps()).containsEntry("a", 1);
        assertThat(ServerOptions.of(arguments("--cap", "a=2")).caps()).containsEntry("a", 2);
    }

    private static List<String> participants(String... own) throws Exception {
        return ServerOptions.of(arguments(own)).participants().stream().map(Participant::name).toList();
    }

    private static Arguments arguments(String... own) throws UsageException {
        OptionList options = new OptionList();
        ServerOptions.add(options);
        options.value(null, "root", "DIR", "the folder");
        List<String> all = new ArrayList<>(LAUNCHER);
        all.addAll(List.of(own));
        return Arguments.parse("compare", options.options(), all, LAUNCHER.size());
    }
}
