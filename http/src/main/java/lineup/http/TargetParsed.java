package lineup.http;

/** A request-target, or why it is none. */
sealed interface TargetParsed permits RequestTarget, Rejected {}
