package lineup.http;

/**
 * The bytes of a response that is kept and sent again, as they are where nothing is said about the connection: made
 * anew when the date has changed. Safe for several threads.
 */
final class Rendition {
    private record Made(byte[] dateLine, byte[] bytes) {}

    /** Not volatile: a thread that does not see the latest makes the same once more. */
    private Made last = new Made(null, null);

    /** The bytes with that very date, which are not to be changed; or null. */
    byte[] at(byte[] dateLine) {
        Made made = last;
        return made.dateLine == dateLine ? made.bytes : null;
    }

    void keep(byte[] dateLine, byte[] bytes) {
        last = new Made(dateLine, bytes);
    }
}
