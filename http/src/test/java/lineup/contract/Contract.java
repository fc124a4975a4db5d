package lineup.contract;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A part of the contract: the model on trial, and a site to serve. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
abstract class Contract {
    final Trial trial;
    TestSite site;

    Contract(Trial trial) {
        this.trial = trial;
    }

    @BeforeAll
    void buildSite(@TempDir Path folder) throws IOException {
        site = TestSite.in(folder);
    }
}
