package lineup.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import lineup.http.Content;
import lineup.http.Rejected;
import lineup.http.Request;
import lineup.http.Requests;
import lineup.http.Response;

/** A site in a folder for one test, with files of one age, and what it answers. */
final class TestSite {
    static final Instant MODIFIED = Instant.parse("2026-06-15T12:00:00.500Z");
    static final String LAST_MODIFIED = "Mon, 15 Jun 2026 12:00:00 GMT";

    final Path root;
    Instant now = MODIFIED.plusSeconds(3600);
    private final StaticResponder responder;

    TestSite(Path folder) throws IOException {
        this(folder, TestOptions.LOOK_EACH_TIME);
    }

    TestSite(Path folder, SiteOptions options) throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        responder = new StaticResponder(root, options, () -> now);
    }

    /** What a client gets; the content is read and released. */
    record Answer(int status, String fields, String content) {
        /** The value of a field, or null. */
        String field(String name) {
            return fields.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse(null);
        }
    }

    TestSite file(String name, String text) throws IOException {
        return file(name, text, MODIFIED);
    }

    TestSite file(String name, String text, Instant modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return this;
    }

    /** A symbolic link in the site. */
    TestSite link(String name, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), target);
        return this;
    }

    Answer get(String target, String... fieldLines) {
        return answer(Requests.of("GET " + target, fieldLines));
    }

    Answer answer(Request request) {
        return answer(request, Trail.SILENT);
    }

    Answer answer(Request request, Trail trail) {
        return read(responder.respond(request, trail));
    }

    Answer reject(Rejected rejected) {
        return read(responder.reject(rejected));
    }

    private static Answer read(Response response) {
        return new Answer(response.status().code(), Requests.text(response.fields()), text(response.content()));
    }

    Response respond(Request request) {
        return responder.respond(request);
    }

    private static String text(Content content) {
        try {
            return switch (content) {
                case Content.Bytes small -> new String(small.bytes(), StandardCharsets.UTF_8);
                case Content.FilePart part -> {
                    try (FileChannel file = part.file()) {
                        yield text(file, part.position(), part.length());
                    }
                }
                case Content.FileParts parts -> {
                    StringBuilder text = new StringBuilder();
                    try (FileChannel file = parts.file()) {
                        for (Content.FileParts.Section section : parts.sections()) {
                            text.append(new String(section.before(), StandardCharsets.US_ASCII));
                            text.append(text(file, section.position(), section.length()));
                        }
                    }
                    yield text.append(new String(parts.end(), StandardCharsets.US_ASCII)).toString();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(FileChannel file, long position, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        file.read(bytes, position);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
