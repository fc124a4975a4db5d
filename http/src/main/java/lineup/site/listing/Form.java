package lineup.site.listing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lineup.http.AcceptedTypes;

/** The forms that a listing comes in, the preferred one first. */
enum Form {
    HTML("text/html", "; charset=utf-8", HtmlPage::of),
    JSON("application/json", "", Json::of), // RFC 8259 §11: no charset parameter, always UTF-8
    TEXT("text/plain", "; charset=utf-8", PlainText::of);

    private static final List<String> TYPES = Stream.of(values()).map(form -> form.type).toList();

    private final String type;
    private final String charset;
    private final Function<View, String> writer;

    Form(String type, String charset, Function<View, String> writer) {
        this.type = type;
        this.charset = charset;
        this.writer = writer;
    }

    static Form chosenBy(AcceptedTypes accepted) {
        return values()[TYPES.indexOf(accepted.best(TYPES))];
    }

    String mediaType() {
        return type + charset;
    }

    String write(View view) {
        return writer.apply(view);
    }
}
