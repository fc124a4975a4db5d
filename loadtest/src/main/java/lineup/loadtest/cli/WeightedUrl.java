package lineup.loadtest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lineup.loadtest.http.HttpUrl;

/** An operand of {@code load}: a URL, or one with its weight before it such as {@code 3@http://localhost/}. */
record WeightedUrl(HttpUrl url, OptionalDouble weight) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)@(.*)");

    /** All of them, at least one, and all on the same server. */
    static List<WeightedUrl> all(Arguments arguments) throws UsageException {
        List<WeightedUrl> urls = new ArrayList<>();
        for (String operand : arguments.operands()) {
            urls.add(parse(operand));
        }
        if (urls.isEmpty()) {
            throw arguments.wrong("load needs a URL such as http://localhost:8080/");
        }
        String authority = urls.getFirst().url.authority();
        for (WeightedUrl each : urls) {
            if (!each.url.authority().equals(authority)) {
                throw new UsageException("all URLs of one run must be on the same server, and " + each.url
                        + " is not on " + authority);
            }
        }
        return urls;
    }

    private static WeightedUrl parse(String text) throws UsageException {
        Matcher matcher = FORM.matcher(text);
        boolean weighted = matcher.matches();
        OptionalDouble weight = weighted ? OptionalDouble.of(Double.parseDouble(matcher.group(1)))
                : OptionalDouble.empty();
        if (weight.orElse(1) == 0) {
            throw new UsageException("the weight of '" + text + "' must be above 0");
        }
        try {
            return new WeightedUrl(HttpUrl.parse(weighted ? matcher.group(2) : text), weight);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
