package lineup.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of {@code corpus.txt}, whose head explains how it is written.
 *
 * @param statuses of the responses that are expected, in order, separated by commas
 * @param input a byte for each character
 */
record Case(String name, String statuses, String input) {
    private static final String CRLF = "\r\n";
    private static final String LAST = "Host: lineup.test\r\nConnection: close\r\n\r\n";

    static List<Case> all() {
        try (InputStream in = Case.class.getResourceAsStream("corpus.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            List<Case> cases = new ArrayList<>();
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (Character.isDigit(line.charAt(0))) {
                    String[] words = line.split(" ", 2);
                    cases.add(new Case(words[1], words[0], ""));
                } else {
                    cases.add(cases.removeLast().with(bytes(line)));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(String line) {
        String text = line.substring(Math.min(2, line.length()));
        if (text.matches("\\d+ times .*")) {
            String[] words = text.split(" times ", 2);
            text = words[1].repeat(Integer.parseInt(words[0]));
        }
        text = text.translateEscapes();
        return switch (line.charAt(0)) {
            case '>' -> text + CRLF;
            case '*' -> text + CRLF + LAST;
            case '+' -> text;
            default -> throw new IllegalArgumentException("neither a name nor a line of a case: " + line);
        };
    }

    private Case with(String more) {
        return new Case(name, statuses, input + more);
    }

    @Override
    public String toString() {
        return statuses + " " + name;
    }
}
