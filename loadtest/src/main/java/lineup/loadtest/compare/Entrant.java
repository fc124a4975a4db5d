package lineup.loadtest.compare;

import lineup.loadtest.peer.Participant;

/**
 * A server's entry in every round. The baseline has two: the second is the control, which shows how far two results
 * differ when nothing does.
 */
record Entrant(Participant participant, boolean control) {

    String name() {
        return participant.name();
    }

    String label() {
        return control ? name() + " again (control)" : name();
    }
}
