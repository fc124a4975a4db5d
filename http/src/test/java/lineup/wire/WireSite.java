package lineup.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lineup.http.Requests;
import lineup.http.Responder;
import lineup.http.Response;
import lineup.site.StaticResponder;

/** The site that the cases ask for: made from the table in {@code wire/README.md}. */
public final class WireSite {
    /** What a further request, sent behind a case, asks for. */
    static final String FOLLOWER = "GET /text.txt HTTP/1.1\r\nHost: follower\r\nConnection: close\r\n\r\n";
    static final String FOLLOWER_BODY = "0123456789";

    private static final Pattern ROW = Pattern.compile("\\| `/([^`]+)` \\| (.*) \\| (\\S+) \\|");
    private static final Pattern CODED = Pattern.compile("`(.*)`");
    private static final Pattern LINK = Pattern.compile("a link to `(.*)`");

    private final Path root;
    private final Responder responder;

    private WireSite(Path root, Responder responder) {
        this.root = root;
        this.responder = responder;
    }

    /** Builds the site in a folder below this one. */
    public static WireSite in(Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("site"));
        List<MatchResult> rows = WireDocuments.lines(WireDocuments.FOLDER.resolve("README.md")).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("there is no table of files");
        }
        for (MatchResult row : rows) {
            make(root.resolve(row.group(1)), row.group(2), row.group(3));
        }
        return new WireSite(root, new StaticResponder(root, InstantSource.system()));
    }

    private static void make(Path file, String content, String modified) throws IOException {
        Files.createDirectories(file.getParent());
        var link = LINK.matcher(content);
        if (link.matches()) {
            Files.createSymbolicLink(file, Path.of(link.group(1)));
            return;
        }
        var coded = CODED.matcher(content);
        String text = coded.matches() ? new Notation(String::valueOf).text(coded.group(1)) : "";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    }

    public Path root() {
        return root;
    }

    Responder responder() {
        return responder;
    }

    /** The bytes that are sent for a case. */
    public String request(WireCase wireCase) {
        return new Notation(this::value).text(wireCase.request());
    }

    /** The further request behind a case, if there can be one; it makes the server end the connection. */
    String follower(WireCase last) {
        return last.canBeFollowed() ? FOLLOWER : "";
    }

    /** The content of a file. */
    String content(String path) {
        try {
            return Files.readString(root.resolve(path.substring(1)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "etag PATH", "modified PATH": what a plain answer says; "etag PATH CODING": what one in that coding says. */
    String value(String name) {
        String[] words = name.split(" ");
        String[] coding = words.length < 3 ? new String[0] : new String[] {"Accept-Encoding: " + words[2]};
        return switch (words[0]) {
            case "etag" -> field("ETag", words[1], coding);
            case "modified" -> field("Last-Modified", words[1], coding);
            default -> throw new IllegalArgumentException("no such value: {" + name + "}");
        };
    }

    private String field(String name, String path, String... lines) {
        Response response = responder.respond(Requests.of("GET " + path, lines));
        response.content().release();
        return Requests.text(response.fields()).lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }
}
