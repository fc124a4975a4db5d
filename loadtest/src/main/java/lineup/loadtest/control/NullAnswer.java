package lineup.loadtest.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What the null responder answers, whatever it is asked. */
public enum NullAnswer {

    /** As little as a client takes for an answer, so that the client's own ceiling is as high as it can be. */
    SHORT("Content-Type: text/plain\r\nContent-Length: 3\r\n", "ok\n"),

    /** As many bytes as servers of files send for one of 1 KiB, with the fields that they send. */
    FILE("""
            Server: floor
            Date: Sun, 06 Nov 1994 08:49:37 GMT
            ETag: "784111777000000000-1024"
            Cache-Control: max-age=0, must-revalidate
            Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
            Accept-Ranges: bytes
            Content-Type: application/octet-stream
            X-Content-Type-Options: nosniff
            Content-Length: 1024
            """.replace("\n", "\r\n"), ".".repeat(1024));

    private final String text;

    NullAnswer(String fields, String content) {
        text = "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + content;
    }

    byte[] bytes() {
        return text.getBytes(US_ASCII);
    }
}
