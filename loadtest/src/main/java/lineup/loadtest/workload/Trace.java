package lineup.loadtest.workload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a file, one a line, in its order: {@code /path?query}, with {@code GET} or {@code HEAD} before it or
 * without.
 *
 * <p>Empty lines and those that begin with {@code #} are passed over. Requests that are the same are kept once, so a
 * long trace costs four bytes a line.
 */
public final class Trace {

    private static final int MOST_LINES = 20_000_000;
    /** Each is asked for before the run begins, and keeps its bytes in every thread. */
    private static final int MOST_DISTINCT = 100_000;
    private static final int LONGEST_TARGET = 8_000;

    private final Map<Entry, Integer> known = new HashMap<>();
    private final List<Entry> distinct = new ArrayList<>();
    private final boolean headByDefault;
    private int[] order = new int[1024];
    private int length;

    private Trace(boolean headByDefault) {
        this.headByDefault = headByDefault;
    }

    /** One request of it. */
    public record Entry(String target, boolean head) {
    }

    /** Lines without a method are HEAD requests if so wanted. An IOException says in one line what is wrong. */
    public static Trace read(Path file, boolean headByDefault) throws IOException {
        Trace trace = new Trace(headByDefault);
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    trace.add(text, "line " + number + " of " + file);
                }
            }
        }
        if (trace.length == 0) {
            throw new IOException(file + " has no request targets");
        }
        trace.order = Arrays.copyOf(trace.order, trace.length);
        return trace;
    }

    /** The different requests, in the order in which they first occur. */
    public List<Entry> distinct() {
        return distinct;
    }

    /** A replay of all lines for one run. */
    public Replay replay() {
        return new Replay(order);
    }

    /** The number of requests, repetitions included. */
    public int length() {
        return length;
    }

    private void add(String line, String place) throws IOException {
        Entry entry = entry(line, place);
        Integer index = known.putIfAbsent(entry, distinct.size());
        if (index == null) {
            distinct.add(entry);
        }
        if (distinct.size() > MOST_DISTINCT || length == MOST_LINES) {
            throw new IOException(place + ": a trace may have " + MOST_LINES + " lines and " + MOST_DISTINCT
                    + " different requests, cut it shorter");
        }
        if (length == order.length) {
            order = Arrays.copyOf(order, Math.min(2 * length, MOST_LINES));
        }
        order[length++] = index == null ? distinct.size() - 1 : index;
    }

    private Entry entry(String line, String place) throws IOException {
        String[] words = line.split("[ \t]+", 3);
        boolean hasMethod = words.length == 2;
        String target = words[words.length - 1];
        if (hasMethod && !words[0].equals("GET") && !words[0].equals("HEAD")) {
            throw new IOException(place + ": the method '" + words[0] + "' is not supported, use GET or HEAD");
        }
        if (words.length > 2 || !isTarget(target)) {
            throw new IOException(place + " is not a request target, write it like /index.html or HEAD /index.html");
        }
        return new Entry(target, hasMethod ? words[0].equals("HEAD") : headByDefault);
    }

    /** The origin form, as far as a request line can carry it (RFC 9112 §3.2.1). */
    private static boolean isTarget(String text) {
        return text.startsWith("/") && text.length() <= LONGEST_TARGET
                && text.chars().allMatch(c -> c > ' ' && c <= '~' && c != '#');
    }
}
