package lineup.loadtest.proc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CPU time of a tree whose processes end, are adopted, and begin: it never falls and counts nothing twice. */
class CpuAccountTest {

    private static final long ROOT = 50;

    @TempDir
    private Path folder;

    private FakeProc proc;
    private CpuAccount account;

    @BeforeEach
    void startAServerWithAChildAndAGrandchild() {
        proc = new FakeProc(folder).with(1, 0, 1_000, 1_000).with(ROOT, 1, 100, 0).with(60, ROOT, 30, 0)
                .with(61, 60, 7, 0);
        account = new CpuAccount(new ProcessTree(proc.asSystem(), ROOT), proc.asSystem().clock());
        assertThat(ticks()).isEqualTo(137);
    }

    @Test
    void leavesOthersOut() {
        proc.with(70, 1, 500, 0);
        assertThat(ticks()).isEqualTo(137);
    }

    @Test
    void findsAChildThatWasWaitedForInItsParentsAccount() {
        proc.without(61).without(60).with(ROOT, 1, 100, 41);
        assertThat(ticks()).isEqualTo(141);
    }

    @Test
    void countsAChildThatNobodySawThroughItsParent() {
        proc.with(ROOT, 1, 100, 25);
        assertThat(ticks()).isEqualTo(162);
    }

    @Test
    void followsAGrandchildThatIsAdopted() {
        proc.without(60).with(ROOT, 1, 100, 30).with(61, 1, 17, 0);
        assertThat(ticks()).isEqualTo(147);
        proc.without(61);
        assertThat(ticks()).isEqualTo(147);
    }

    @Test
    void keepsTheTimeWhenTheWholeTreeHasEnded() {
        proc.without(ROOT).without(60).without(61);
        assertThat(ticks()).isEqualTo(137);
        assertThat(ticks()).isEqualTo(137);
    }

    @Test
    void doesNotTakeALaterProcessOfTheSameNumberForTheAdoptedOne() {
        proc.without(60).with(ROOT, 1, 100, 30).with(61, 1, 17, 0);
        assertThat(ticks()).isEqualTo(147);
        proc.write("61/stat", "61 (other) S 1 1 1 0 -1 0 0 0 0 0 9000 0 0 0 20 0 3 0 99999 0 0\n");
        assertThat(ticks()).isEqualTo(147);
    }

    private long ticks() {
        return account.read().nanos() / 10_000_000;
    }
}
