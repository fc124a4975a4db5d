package lineup.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import lineup.http.Responder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a model is named on the command line. This module has none that could be searched for. */
class ModelsTest {
    /** A model to be found. */
    public static final class Idle implements Model {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public String waits() {
            return "nobody waits";
        }

        @Override
        public Server start(ServerOptions options, Responder responder, Journal journal) {
            return new Server() {
                @Override
                public InetSocketAddress address() {
                    return options.address();
                }

                @Override
                public void close() { }
            };
        }
    }

    @Test
    void areFoundByTheirClassWithoutBeingRegistered() throws UsageException {
        assertThat(Models.find(Idle.class.getName()).name()).isEqualTo("idle");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "lineup.server.NoServer", "lineup.server.Launcher", "lineup.server.Model", "java.lang.String", "a..b", "a/b.c"
    })
    void aClassThatIsNoModelIsNone(String name) {
        assertThatThrownBy(() -> Models.find(name))
                .isInstanceOf(UsageException.class)
                .hasMessage("no model " + name + " here");
    }

    @Test
    void aNameThatNobodyRegisteredIsNone() {
        assertThatThrownBy(() -> Models.find("idle"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("no model idle here; there is: ");
    }
}
