package lineup.loadtest.engine;

/**
 * What became of the connection slots of a run.
 *
 * @param opened the connections opened in the whole run; {@code replaced} of them for one that had ended
 * @param alive the connections that were open when the window closed
 * @param fewest the good answers inside the window on the slot that got the fewest; {@code most} likewise
 * @param starved the slots without any good answer inside the window
 */
public record Slots(long opened, long replaced, int alive, long fewest, long most, int starved) {
}
