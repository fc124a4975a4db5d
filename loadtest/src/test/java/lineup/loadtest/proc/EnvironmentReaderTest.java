package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import lineup.loadtest.result.Environment;
import org.junit.jupiter.api.Test;

/** What is found out about this machine can only be checked for being there. */
class EnvironmentReaderTest {

    @Test
    void tellsWhereAndHow() {
        Environment environment = EnvironmentReader.read(List.of("lineup", "load"));
        assertThat(environment.command()).containsExactly("lineup", "load");
        assertThat(environment.version()).isEqualTo("unpackaged");
        assertThat(environment.cpu()).isNotBlank();
        assertThat(environment.cores()).isPositive();
        assertThat(environment.system()).startsWith(System.getProperty("os.name"));
        assertThat(environment.jdk()).contains(System.getProperty("java.runtime.version"));
        assertThat(OffsetDateTime.parse(environment.started())).isBeforeOrEqualTo(OffsetDateTime.now());
        assertThat(environment.serverCpus()).isNull();
    }

    @Test
    void takesTheCpusThatWereBound() {
        Environment environment = EnvironmentReader.read(List.of()).withCpus("0", "1");
        assertThat(environment.serverCpus()).isEqualTo("0");
        assertThat(environment.generatorCpus()).isEqualTo("1");
    }
}
