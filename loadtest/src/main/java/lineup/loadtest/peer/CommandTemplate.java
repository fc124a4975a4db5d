package lineup.loadtest.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line with places for the port and the root: {@code server --port {port} --root {root}}.
 *
 * <p>Words are split at spaces before the places are filled, so a root with spaces in its name stays one word. Single
 * and double quotes group words, as in a shell; nothing else of a shell is known here.
 */
public record CommandTemplate(List<String> words) {

    public CommandTemplate {
        words = List.copyOf(words);
    }

    public static CommandTemplate parse(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote == 0 && c == ' ') {
                add(words, word);
                word = null;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else {
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote is not closed in: " + text);
        }
        add(words, word);
        return new CommandTemplate(words);
    }

    public List<String> fill(int port, Path root) {
        return words.stream()
                .map(word -> word.replace("{port}", Integer.toString(port)).replace("{root}", root.toString()))
                .toList();
    }

    private static void add(List<String> words, StringBuilder word) {
        if (word != null) {
            words.add(word.toString());
        }
    }
}
