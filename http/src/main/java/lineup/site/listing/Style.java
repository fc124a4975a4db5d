package lineup.site.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style sheet inside an HTML listing, and the policy that lets a browser apply it and nothing else. */
final class Style {
    static final String SHEET = load();

    /** CSP level 3 §2.3.1: exactly this style by its hash; no script, image, frame or form, whatever a name says. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(SHEET.getBytes(StandardCharsets.UTF_8)))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Style() {}

    private static String load() {
        try (InputStream sheet = Style.class.getResourceAsStream("listing.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of listings cannot be read", e);
        }
    }
}
