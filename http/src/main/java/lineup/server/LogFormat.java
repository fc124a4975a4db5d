package lineup.server;

/** The formats of the access log. */
public enum LogFormat {
    OFF,
    /** The Common Log Format. */
    COMMON,
    /** The same with referrer and user agent. */
    COMBINED,
    /** One JSON object a line. */
    JSON
}
