package lineup.contract;

/**
 * What the nature of a model decides. Everything else is the same for all of them.
 *
 * @param keepsAlive whether a connection with nothing buffered outlives its response
 * @param atOnce how many clients are asked to be served at the same time
 * @param starts how often it is started and stopped in search of what it leaves behind
 * @param cheap whether a connection costs so little that each documented case gets two of its own
 */
public record Promises(boolean keepsAlive, int atOnce, int starts, boolean cheap) {
    public static final Promises USUAL = new Promises(true, 200, 50, true);
}
