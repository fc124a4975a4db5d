package lineup.loadtest.engine;

import static lineup.loadtest.engine.Runs.GOOD;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import lineup.loadtest.engine.ScriptedServer.Script;
import lineup.loadtest.engine.ScriptedServer.Talk;

/**
 * A fault that a server shows in each tenth of twelve answers; the other eleven are good.
 *
 * <p>For pipelines the script reads so many requests before it answers all of them in one write. So it is known what
 * the client has in flight when the fault comes, and each outcome can be counted beforehand: the fault falls on the
 * second of the third four, behind nine good answers.
 *
 * @param bytes what is sent in place of the answer
 * @param end what is done after that
 */
record Misbehaviour(String bytes, End end) {

    private static final int CYCLE = 12;
    private static final int FAULTY = 10;

    enum End {
        GO_ON, HANG, RESET,
        /** A FIN, where the client expects another answer. */
        CLOSE
    }

    static Misbehaviour sending(String bytes) {
        return new Misbehaviour(bytes, End.GO_ON);
    }

    /** The server of which each twelfth answer is like this. */
    Script script(int depth) {
        return talk -> {
            boolean more = true;
            while (more) {
                more = answers(talk, depth);
            }
        };
    }

    /** A server of which each answer is like this. */
    Script always(int depth) {
        return talk -> {
            boolean more = true;
            while (more && read(talk, depth)) {
                talk.send(bytes);
                more = goesOn(talk);
            }
        };
    }

    /** Sends each byte of a good answer by itself. */
    static Script dribble() {
        return talk -> {
            while (talk.request()) {
                for (int i = 0; i < GOOD.length(); i++) {
                    talk.send(GOOD.substring(i, i + 1));
                    LockSupport.parkNanos(1);
                }
            }
        };
    }

    private boolean answers(Talk talk, int depth) throws IOException {
        StringBuilder answers = new StringBuilder();
        boolean faulty = false;
        for (int i = 0; i < depth; i++) {
            if (!talk.request()) {
                return false;
            }
            boolean now = talk.number() % CYCLE == FAULTY;
            // Whatever comes behind an end cannot be answered.
            if (!faulty || end == End.GO_ON) {
                answers.append(now ? bytes : GOOD);
            }
            faulty |= now;
        }
        talk.send(answers.toString());
        return !faulty || goesOn(talk);
    }

    private static boolean read(Talk talk, int depth) throws IOException {
        boolean more = true;
        for (int i = 0; more && i < depth; i++) {
            more = talk.request();
        }
        return more;
    }

    private boolean goesOn(Talk talk) throws IOException {
        switch (end) {
            case GO_ON -> { }
            case HANG -> talk.hang();
            case RESET -> talk.reset();
            case CLOSE -> talk.finish();
        }
        return end == End.GO_ON;
    }
}
