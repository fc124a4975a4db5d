package lineup.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import lineup.http.FieldList;
import lineup.http.Fields;

/**
 * The digest of a representation for clients that want one (RFC 9530): computed once a version and remembered for the
 * versions asked for last. Safe for several threads.
 */
final class ReprDigest {
    /** In bytes. What is larger would keep a thread, perhaps an event loop, from others too long for a preference. */
    static final long LARGEST = 8 * 1024 * 1024;

    private static final int REMEMBERED = 1024;

    /** Computes the digest of the representation. */
    interface Source {
        String sha256() throws IOException;
    }

    private final Map<String, String> byVersion = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** RFC 9530 §4: a dictionary of algorithms, each with a preference from 1 to 10, 0 for not at all. */
    static boolean isWanted(Fields request) {
        String wanted = request.combined("want-repr-digest");
        return wanted != null && FieldList.members(wanted).stream()
                .anyMatch(member -> member.matches("sha-256\\s*=\\s*([1-9]|10)\\s*(;.*)?"));
    }

    /**
     * The value of the Repr-Digest field.
     *
     * @param version names the bytes, or null if they may still change under that name
     */
    String of(String version, Source source) throws IOException {
        synchronized (byVersion) {
            String known = version == null ? null : byVersion.get(version);
            if (known != null) {
                return known;
            }
        }
        String value = "sha-256=:" + source.sha256() + ":";
        if (version != null) {
            synchronized (byVersion) {
                byVersion.put(version, value);
            }
        }
        return value;
    }
}
