package lineup.loadtest.adversary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of the adversaries so far. */
public record AdversaryReport(List<Row> rows) {

    /** One sentence, for the notes of a run. */
    public String sentence() {
        return rows.stream().map(Row::words).collect(Collectors.joining("; ", "Adversaries: ", "."));
    }

    /** Whether all of them have at some time been the burden they are meant to be. */
    public boolean allReady() {
        return rows.stream().allMatch(row -> row.ready() == row.adversary().count());
    }

    /**
     * The clients of one kind.
     *
     * @param ready how many have been the burden they are meant to be, at least once
     * @param open connections at the moment
     * @param connected connections opened in all
     * @param thrownOut connections that the server ended
     * @param refused connects that failed
     * @param unable connects that failed for want of a local port or a descriptor
     * @param sent bytes
     * @param read bytes
     */
    public record Row(Adversary adversary, int ready, int open, long connected, long thrownOut, long refused,
            long unable, long sent, long read) {

        private String words() {
            String all = ready == adversary.count() ? "all" : number(ready);
            String limits = unable == 0 ? ""
                    : ", " + number(unable) + " failed for want of a local port or a descriptor";
            return all + " of " + number(adversary.count()) + " " + adversary.kind().label() + " up, "
                    + number(connected) + " connections opened, " + number(thrownOut) + " thrown out, "
                    + number(refused) + " refused" + limits + ", " + number(sent) + " bytes sent and " + number(read)
                    + " read";
        }

        private static String number(long count) {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }
}
