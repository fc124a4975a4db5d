/**
 * Where servers come from and how they run: Lineup's models and other programs by command, outside web servers with
 * configurations made for them, and servers that run already and are known by their URL.
 *
 * <p>A {@link lineup.loadtest.peer.Participant} says who takes part, a {@link lineup.loadtest.peer.Launch} how it is
 * started in its surroundings, a {@link lineup.loadtest.peer.RunningServer} is one that was.
 */
package lineup.loadtest.peer;
