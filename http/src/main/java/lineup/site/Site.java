package lineup.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A folder of files. Finds what a path names, and never anything outside the folder.
 *
 * <p>Containment is decided on the real path, behind all symbolic links, and that real path is what is opened, without
 * following links again. Only regular files are ever opened: opening a FIFO would wait for a writer.
 */
final class Site {
    private static final String INDEX = "index.html";

    private final Path root;

    /** @throws IOException if it is not a folder that can be read */
    Site(Path folder) throws IOException {
        root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /** What a path names. */
    sealed interface Found {
        /** A regular file, not yet opened. */
        record File(Path real) implements Found {}

        /** A folder that was asked for without its final slash. */
        record Directory() implements Found {}

        /** Nothing that is served, for whatever reason: the answer does not tell which. */
        record Nothing() implements Found {}
    }

    Found find(List<String> segments, boolean directory) {
        try {
            Path path = root;
            for (String segment : segments) {
                if (isHidden(segment)) {
                    return new Found.Nothing();
                }
                path = path.resolve(segment);
            }
            return directory ? findFile(path.resolve(INDEX), path) : findAny(path);
        } catch (IOException | InvalidPathException e) {
            return new Found.Nothing(); // RFC 9110 §15.5.5: absent, unreadable, a loop, too long a name
        }
    }

    /** Dot files are often secrets; RFC 8615 gives one folder of them a public meaning. */
    private static boolean isHidden(String segment) {
        return segment.startsWith(".") && !segment.equals(".well-known");
    }

    private Found findAny(Path path) throws IOException {
        Path real = path.toRealPath();
        if (!real.startsWith(root)) {
            return new Found.Nothing();
        }
        BasicFileAttributes attributes = attributes(real);
        if (attributes.isDirectory()) {
            return new Found.Directory();
        }
        return attributes.isRegularFile() ? new Found.File(real) : new Found.Nothing();
    }

    /** The index file of a folder; a file is not a folder, though a path may end with "file/index.html". */
    private Found findFile(Path index, Path folder) throws IOException {
        if (!attributes(folder.toRealPath()).isDirectory()) {
            return new Found.Nothing();
        }
        return findAny(index) instanceof Found.File file ? file : new Found.Nothing();
    }

    static BasicFileAttributes attributes(Path real) throws IOException {
        return Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
