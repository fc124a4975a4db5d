package lineup.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lineup.http.FieldList;
import lineup.http.Weight;

/** What an Accept-Encoding field says of each coding (RFC 9110 §12.5.3). */
final class AcceptEncoding {
    private final Map<String, Integer> weights = new HashMap<>();

    /** @param field all its lines combined, or null: then nothing but identity was asked for */
    AcceptEncoding(String field) {
        for (String member : field == null ? List.<String>of() : FieldList.members(field)) {
            int semicolon = member.indexOf(';');
            String coding = (semicolon < 0 ? member : member.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
            int weight = semicolon < 0 ? Weight.FULL : Weight.among(member.substring(semicolon + 1));
            // RFC 9110 §8.4.1.3: x-gzip is gzip by its old name.
            weights.put(coding.equals("x-gzip") ? "gzip" : coding, weight);
        }
    }

    /** The best of the codings there are; identity when none is acceptable, since refusing would help nobody. */
    ContentCoding choose(List<ContentCoding> available) {
        ContentCoding best = ContentCoding.IDENTITY;
        int most = weight(ContentCoding.IDENTITY);
        for (ContentCoding coding : available) {
            int weight = weight(coding);
            boolean tie = weight == most && best == ContentCoding.IDENTITY;
            if (weight > 0 && (weight > most || tie)) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    /** In thousandths; 0 is what is refused or was not asked for. "*" does not ask for identity. */
    private int weight(ContentCoding coding) {
        Integer rest = coding == ContentCoding.IDENTITY ? null : weights.get("*");
        Integer listed = weights.getOrDefault(coding.token(), rest);
        return listed == null ? 0 : listed;
    }
}
