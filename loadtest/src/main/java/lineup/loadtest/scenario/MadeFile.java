package lineup.loadtest.scenario;

/** A file that is made for a scenario: its name tells its size in bytes, its content is the same on every machine. */
public record MadeFile(int bytes) {

    private static final int KIB = 1024;

    static final MadeFile SMALL = new MadeFile(KIB);
    static final MadeFile MEDIUM = new MadeFile(100 * KIB);
    static final MadeFile LARGE = new MadeFile(10 * KIB * KIB);

    String name() {
        return bytes + ".bin";
    }

    String target() {
        return "/" + name();
    }
}
