package lineup.loadtest.compare;

import lineup.loadtest.peer.CommandTemplate;

/** A server that can take part: its name in the table, and how to start it. */
public record ServerSpec(String name, CommandTemplate command) {

    /** Reads {@code NAME=COMMAND}; an IllegalArgumentException says what is wrong with other texts. */
    public static ServerSpec parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form NAME=COMMAND");
        }
        CommandTemplate command = CommandTemplate.parse(text.substring(equals + 1));
        if (command.words().isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' has no command");
        }
        return new ServerSpec(text.substring(0, equals), command);
    }
}
