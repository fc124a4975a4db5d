package lineup.site;

import lineup.http.FieldLines;
import lineup.http.Method;
import lineup.http.Request;

/** What the options demand of every response: further fields, and what the Fetch standard calls CORS. */
final class ExtraFields {
    private static final String PREFLIGHT_MAX_AGE = "86400";

    private final String cors;
    private final FieldLines always = new FieldLines();
    private final FieldLines preflight = new FieldLines();

    ExtraFields(SiteOptions options) {
        cors = options.cors();
        options.fields().forEach(field -> always.add(field.name(), field.value()));
        if (cors != null) {
            always.add("Access-Control-Allow-Origin", cors);
            always.add("Access-Control-Expose-Headers", "*");
        }
        preflight.addAll(always)
                .add("Access-Control-Allow-Methods", MethodRules.ALLOWED)
                .add("Access-Control-Allow-Headers", "*")
                .add("Access-Control-Max-Age", PREFLIGHT_MAX_AGE);
    }

    FieldLines of(Request request) {
        boolean asksFirst = cors != null
                && request.method() == Method.OPTIONS
                && request.fields().first("access-control-request-method") != null;
        return asksFirst ? preflight : always;
    }

    /** Of the answer to what was no request. */
    FieldLines ofRejection() {
        return always;
    }
}
