package lineup.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256, of text and of files. */
final class Digest {
    private static final int BUFFER_SIZE = 64 * 1024;

    private Digest() {}

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(sha256().digest(bytes));
    }

    /** Of the first {@code size} bytes. */
    static String base64(FileChannel file, long size) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        for (long position = 0; position < size; ) {
            buffer.clear().limit((int) Math.min(BUFFER_SIZE, size - position));
            if (file.read(buffer, position) < 0) {
                throw new EditedException();
            }
            position += buffer.position();
            digest.update(buffer.flip());
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
