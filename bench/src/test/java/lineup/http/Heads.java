package lineup.http;

/** Request heads to measure with. */
public final class Heads {
    /** What wrk sends. */
    public static final String SMALL = "GET /1024.txt HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n";

    /** Twelve fields and more than 700 bytes, as browsers send. */
    public static final String BROWSER = """
            GET /1024.txt HTTP/1.1
            Host: 127.0.0.1:8080
            Connection: keep-alive
            sec-ch-ua: "Chromium";v="142", "Not A Brand";v="24", "Example Browser";v="142"
            sec-ch-ua-mobile: ?0
            sec-ch-ua-platform: "Linux"
            Upgrade-Insecure-Requests: 1
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142 Safari/537.36
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: navigate
            Referer: http://127.0.0.1:8080/a/page/that/led/here.html?with=a&query=too
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-GB,en;q=0.9,de;q=0.8

            """.replace("\n", "\r\n");

    private Heads() {}
}
