package lineup.site;

import java.io.IOException;
import java.util.List;
import lineup.http.Content;

/** The bytes of a {@link Representation}. */
sealed interface Body {
    /** In bytes. Up to here one write together with the head beats sendfile and its extra system calls. */
    int SMALL = 32 * 1024;

    long size();

    /** Whether the caller may use it from now on, until it has made a content of it or released it. */
    boolean tryHold();

    void release();

    /** A part of it; the caller's hold goes over to the content. */
    Content part(long position, long length) throws IOException;

    /** Parts with bytes around them; the caller's hold goes over to the content. */
    Content parts(List<Content.FileParts.Section> sections, byte[] end);

    /** Whether what was read of it may be of another version. */
    boolean wasEdited();

    String sha256() throws IOException;

    /** Bytes in memory, which are one version by having been read as such. */
    record InMemory(byte[] bytes) implements Body {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public boolean tryHold() {
            return true;
        }

        @Override
        public void release() {
            // memory only
        }

        @Override
        public Content part(long position, long length) {
            if (length == bytes.length) {
                return new Content.Bytes(bytes);
            }
            byte[] part = new byte[(int) length];
            System.arraycopy(bytes, (int) position, part, 0, part.length);
            return new Content.Bytes(part);
        }

        @Override
        public Content parts(List<Content.FileParts.Section> sections, byte[] end) {
            Content.FileParts parts = new Content.FileParts(null, sections, end);
            byte[] all = new byte[(int) parts.length()];
            int filled = 0;
            for (Content.FileParts.Section section : sections) {
                System.arraycopy(section.before(), 0, all, filled, section.before().length);
                filled += section.before().length;
                System.arraycopy(bytes, (int) section.position(), all, filled, (int) section.length());
                filled += (int) section.length();
            }
            System.arraycopy(end, 0, all, filled, end.length);
            return new Content.Bytes(all);
        }

        @Override
        public boolean wasEdited() {
            return false;
        }

        @Override
        public String sha256() {
            return Digest.base64(bytes);
        }
    }

    /** Bytes in a file that is held open. */
    record InFile(SharedFile shared) implements Body {
        @Override
        public long size() {
            return shared.file().size();
        }

        @Override
        public boolean tryHold() {
            return shared.tryHold();
        }

        @Override
        public void release() {
            shared.release();
        }

        /** A small part is read at once, unless the file is in memory anyway. */
        @Override
        public Content part(long position, long length) throws IOException {
            if (length > SMALL || shared.inMemory() != null) {
                return new Content.FilePart(shared.file().channel(), position, length, shared);
            }
            Content.Bytes part = new Content.Bytes(shared.file().read(position, (int) length));
            shared.release();
            return part;
        }

        @Override
        public Content parts(List<Content.FileParts.Section> sections, byte[] end) {
            return new Content.FileParts(shared.file().channel(), sections, end, shared);
        }

        @Override
        public boolean wasEdited() {
            return !shared.isIntact();
        }

        @Override
        public String sha256() throws IOException {
            return Digest.base64(shared.file().channel(), size());
        }
    }
}
