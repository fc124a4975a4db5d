package lineup.loadtest.adversary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** So many clients of one kind. */
public record Adversary(Kind kind, int count) {

    private static final int MOST = 100_000;
    private static final Pattern FORM = Pattern.compile("([a-z-]+)=(\\d{1,6})");

    /** Reads {@code slow-readers=50}; an IllegalArgumentException says in one line what is wrong with others. */
    public static Adversary parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not like slow-readers=50");
        }
        Kind kind = Stream.of(Kind.values()).filter(each -> each.label().equals(matcher.group(1))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + matcher.group(1) + "' is none of " + Kind.labels()));
        int count = Integer.parseInt(matcher.group(2));
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("the number of " + kind.label() + " must be from 1 to " + MOST);
        }
        return new Adversary(kind, count);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind.label() + "=" + count;
    }
}
