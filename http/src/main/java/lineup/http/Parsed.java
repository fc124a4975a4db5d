package lineup.http;

/** What {@link RequestParser} found in the bytes so far. */
sealed interface Parsed permits Parsed.Incomplete, Asked {
    Incomplete INCOMPLETE = new Incomplete();

    /** The head has not ended yet; nothing in it is wrong so far. */
    record Incomplete() implements Parsed {}
}
