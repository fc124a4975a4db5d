package lineup.loadtest.scenario;

/** A file that is made for a scenario: its content depends on its size alone and is the same on every machine. */
public record MadeFile(String name, int bytes) {

    private static final int KIB = 1024;

    static final MadeFile SMALL = new MadeFile(KIB);
    static final MadeFile MEDIUM = new MadeFile(100 * KIB);
    static final MadeFile LARGE = new MadeFile(10 * KIB * KIB);
    /** What servers are told to send with a 404, so that all send as much. */
    static final MadeFile MISSING_PAGE = new MadeFile("404.html", KIB);

    /** A file whose name tells its size in bytes. */
    public MadeFile(int bytes) {
        this(bytes + ".bin", bytes);
    }

    String target() {
        return "/" + name;
    }
}
