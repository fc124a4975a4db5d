package lineup.server;

/** The version of this build, which is that of the pom; not read from there, since opening the jar delays the start. */
public final class Version {
    public static final String TEXT = "0.1.0";

    private Version() {}
}
