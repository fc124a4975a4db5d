package lineup.loadtest.peer;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lineup.loadtest.control.NullAnswer;
import lineup.loadtest.control.NullResponder;
import lineup.loadtest.http.HttpUrl;

/** A server that can take part. Where it comes from decides how it is started, and whether it is at all. */
public sealed interface Participant {

    /** Its name in the table. */
    String name();

    /** The version it tells of itself, where it is known before it is started. */
    default Optional<String> version() {
        return Optional.empty();
    }

    /** A program with its command line: a model of Lineup, or any other server. */
    record Program(String name, CommandTemplate command) implements Participant {

        Launch launch(Surroundings here) {
            return Launch.of(command.fill(here.port(), here.root()));
        }
    }

    /** A web server found on this machine, with a configuration made for it. */
    record Outside(Peer peer) implements Participant {

        @Override
        public String name() {
            return peer.name();
        }

        @Override
        public Optional<String> version() {
            return Optional.of(peer.version());
        }

        Launch launch(Surroundings here) throws IOException {
            return peer.prepare(here);
        }
    }

    /** No server to choose but a control: whatever is asked, it gives one answer of the size of a file of 1 KiB. */
    record Floor() implements Participant {

        /** How it is asked for. */
        public static final String NAME = "floor";

        @Override
        public String name() {
            return NAME;
        }

        Launch launch(Surroundings here) {
            return Launch.of(NullResponder.command(here.port(), NullAnswer.FILE));
        }
    }

    /** A server that runs already. Nothing is known of its process, so it has no cost. */
    record Remote(String name, HttpUrl url) implements Participant {
    }

    /**
     * Reads {@code NAME=http://HOST:PORT/} or {@code NAME=COMMAND}, with places for {port} and {root} in the command;
     * an IllegalArgumentException says what is wrong with other texts.
     */
    static Participant parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form NAME=COMMAND or NAME=URL");
        }
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1).strip();
        if (value.toLowerCase(Locale.ROOT).matches("https?://.*")) {
            return new Remote(name, HttpUrl.parse(value));
        }
        CommandTemplate command = CommandTemplate.parse(value);
        if (command.words().isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' has no command");
        }
        return new Program(name, command);
    }
}
