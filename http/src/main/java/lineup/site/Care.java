package lineup.site;

/** How carefully a file is looked at. */
enum Care {
    /** What was found out a moment ago is good enough. */
    AS_REMEMBERED,
    /** It is looked at now. */
    ANEW,
    /** It is looked at now, and sent though it is written to all the time. */
    AS_IT_IS
}
