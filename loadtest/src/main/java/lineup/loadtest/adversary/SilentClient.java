package lineup.loadtest.adversary;

/** Connects and says nothing. */
final class SilentClient extends Client {

    SilentClient(Place place) {
        super(place);
    }

    @Override
    void opened(long now) {
        ready();
    }
}
