package lineup.site;

import java.util.List;
import lineup.http.FieldLines;
import lineup.http.Method;
import lineup.http.Request;

/** Adds what the options demand of every response: further fields, and what the Fetch standard calls CORS. */
final class ExtraFields {
    private static final String PREFLIGHT_MAX_AGE = "86400";

    private final List<SiteOptions.Field> fields;
    private final String cors;

    ExtraFields(SiteOptions options) {
        this.fields = options.fields();
        this.cors = options.cors();
    }

    void addTo(FieldLines response, Request request) {
        addTo(response);
        boolean preflight = cors != null
                && request.method() == Method.OPTIONS
                && request.fields().first("access-control-request-method") != null;
        if (preflight) {
            response.add("Access-Control-Allow-Methods", MethodRules.ALLOWED);
            response.add("Access-Control-Allow-Headers", "*");
            response.add("Access-Control-Max-Age", PREFLIGHT_MAX_AGE);
        }
    }

    /** To the answer to what was no request. */
    void addTo(FieldLines response) {
        fields.forEach(field -> response.add(field.name(), field.value()));
        if (cors != null) {
            response.add("Access-Control-Allow-Origin", cors);
            response.add("Access-Control-Expose-Headers", "*");
        }
    }
}
