package lineup.site;

import java.util.function.Supplier;

/** Is told what each step of answering a request found, for those who ask why; usually nobody does. */
public interface Trail {
    /** Asks for no text, so that noting costs nothing. */
    Trail SILENT = (section, finding) -> { };

    /** @param section where the rule stands, for example "RFC 9110 §13.1.2" */
    void note(String section, Supplier<String> finding);
}
