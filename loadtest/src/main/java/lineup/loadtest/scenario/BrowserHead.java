package lineup.loadtest.scenario;

import java.util.List;
import lineup.loadtest.http.Manner;

/**
 * What a browser sends when a link within a site is followed: some 700 bytes, of which a server of files needs few.
 *
 * <p>These are the lines and the order of Chrome 156 on Linux. Browsers send the {@code sec-} fields over plain http
 * only to the machine that they run on, and over https to all.
 */
final class BrowserHead {

    static final Manner MANNER = Manner.PLAIN.with(List.of(
            "Connection: keep-alive",
            "sec-ch-ua: \"Not:A-Brand\";v=\"8\", \"Chromium\";v=\"156\", \"Google Chrome\";v=\"156\"",
            "sec-ch-ua-mobile: ?0",
            "sec-ch-ua-platform: \"Linux\"",
            "Upgrade-Insecure-Requests: 1",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 "
                    + "Safari/537.36",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,"
                    + "*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            "Sec-Fetch-Site: same-origin",
            "Sec-Fetch-Mode: navigate",
            "Sec-Fetch-User: ?1",
            "Sec-Fetch-Dest: document",
            "Referer: http://localhost/gallery/index.html",
            "Accept-Encoding: gzip, deflate, br, zstd",
            "Accept-Language: en-US,en;q=0.9"));

    private BrowserHead() {
    }
}
