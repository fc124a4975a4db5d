package lineup.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lineup.http.Ascii;
import lineup.http.Content;
import lineup.http.Content.FileParts.Section;

/**
 * A multipart/byteranges content (RFC 9110 §14.6), whose length is known before it is sent.
 *
 * <p>The boundary follows from the version of the file, so that every model sends the same bytes. It is a hash, so
 * that no file contains it but by malice against itself.
 */
record Multipart(String boundary, List<Section> sections, byte[] end) {
    static Multipart of(long size, String mediaType, EntityTag tag, List<ByteRange.Part> parts) {
        String boundary = Digest.hex("multipart/byteranges " + tag).substring(0, 32);
        List<Section> sections = new ArrayList<>();
        for (ByteRange.Part part : parts) {
            String before = (sections.isEmpty() ? "" : "\r\n")
                    + "--" + boundary + "\r\n"
                    + "Content-Type: " + mediaType + "\r\n"
                    + "Content-Range: bytes " + part.first() + "-" + part.last() + "/" + size + "\r\n\r\n";
            sections.add(new Section(Ascii.bytes(before), part.first(), part.length()));
        }
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Multipart(boundary, sections, end);
    }

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    long length() {
        return sections.stream().mapToLong(section -> section.before().length + section.length()).sum() + end.length;
    }

    /** The parts of that body, whose hold goes over to the content. */
    Content of(Body body) {
        return body.parts(sections, end);
    }
}
