package lineup.site.listing;

import java.util.Arrays;
import java.util.Base64;
import lineup.http.FieldList;
import lineup.http.Fields;
import lineup.http.Status;

/**
 * The entity tag of a listing: the hash of its bytes, so it is strong (RFC 9110 §8.8.1) and differs between forms.
 *
 * @param text with its quotes
 */
record ContentTag(String text) {
    /** In bytes: what two listings would have to share by chance. */
    private static final int HASH_LENGTH = 16;

    static ContentTag of(byte[] content) {
        byte[] hash = Arrays.copyOf(Sha256.of(content), HASH_LENGTH);
        return new ContentTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
    }

    /**
     * RFC 9110 §13.2.2 for a representation without Last-Modified, where conditions on dates are ignored (§13.1.3).
     *
     * @return the status that ends the request, or null when it goes on
     */
    Status evaluate(Fields fields) {
        String ifMatch = fields.combined("if-match");
        if (ifMatch != null && !isIn(ifMatch, false)) {
            return Status.PRECONDITION_FAILED;
        }
        String ifNoneMatch = fields.combined("if-none-match");
        return ifNoneMatch != null && isIn(ifNoneMatch, true) ? Status.NOT_MODIFIED : null;
    }

    /** RFC 9110 §8.8.3.2: only the weak comparison lets a weak tag match. */
    private boolean isIn(String list, boolean weakly) {
        return list.equals("*")
                || FieldList.members(list).stream()
                        .anyMatch(tag -> tag.equals(text) || weakly && tag.equals("W/" + text));
    }
}
