package lineup.site;

import java.io.IOException;

/** A file was written to while it was read, so that what was read may mix two versions. */
final class EditedException extends IOException {
    private static final long serialVersionUID = 1L;

    EditedException() {
        super("the file was edited while it was read");
    }
}
