package lineup.http;

/** What a client asked, well or badly: either way it gets exactly one response. */
public sealed interface Asked extends Parsed permits Request, Rejected {
    /** The method, {@link Method#OTHER} where it did not become known. */
    Method method();
}
