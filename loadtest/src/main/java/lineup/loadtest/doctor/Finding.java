package lineup.loadtest.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that the doctor looked at.
 *
 * @param advice what to do about it; empty when nothing is to be done
 */
public record Finding(Status status, String subject, String what, String advice) {

    /** In order or merely told; a figure may suffer; a measurement cannot be trusted or made at all. */
    public enum Status { OK, WARN, FAIL }

    static Finding ok(String subject, String what) {
        return new Finding(Status.OK, subject, what, "");
    }

    static Finding warn(String subject, String what, String advice) {
        return new Finding(Status.WARN, subject, what, advice);
    }

    /** OK when the condition holds, and otherwise a warning. */
    static Finding check(boolean good, String subject, String what, String advice) {
        return good ? ok(subject, what) : warn(subject, what, advice);
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status.name());
        json.put("subject", subject);
        json.put("what", what);
        json.put("advice", advice);
        return json;
    }

    @Override
    public String toString() {
        String line = String.format("%-4s  %-19s  %s", status, subject, what);
        return advice.isEmpty() ? line : line + ": " + advice;
    }
}
