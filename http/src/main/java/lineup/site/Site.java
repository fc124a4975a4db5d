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
 * A folder of files. Finds what a path names, and never anything that the options do not let out.
 *
 * <p>That is decided on the real path, behind all symbolic links, and that real path is what is opened, without
 * following links again. Only regular files are ever opened: opening a FIFO would wait for a writer.
 */
final class Site {
    private static final String INDEX = "index.html";

    private final Path root;
    private final SiteOptions options;

    Site(Path folder) throws IOException {
        this(folder, SiteOptions.DEFAULTS);
    }

    /** @throws IOException if it is not a folder that can be read */
    Site(Path folder, SiteOptions options) throws IOException {
        this.root = folder.toRealPath();
        this.options = options;
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    /** What a path names. */
    sealed interface Found {
        /** A regular file, not yet opened. */
        record File(Path real) implements Found {
            @Override
            public String toString() {
                return "the file " + real;
            }
        }

        /** A folder that was asked for without its final slash. */
        record Directory() implements Found {
            @Override
            public String toString() {
                return "a folder, whose path ends with a slash";
            }
        }

        /** A folder without an index file. */
        record Bare(Path real) implements Found {
            @Override
            public String toString() {
                return "a folder without an index file";
            }
        }

        /** Nothing that is served, for whatever reason: the answer does not tell which. */
        record Nothing() implements Found {
            @Override
            public String toString() {
                return "nothing that is served";
            }
        }
    }

    Found find(List<String> segments, boolean directory) {
        try {
            Path path = root;
            for (String segment : segments) {
                path = path.resolve(segment);
            }
            return directory ? findIndex(path) : findAny(path);
        } catch (IOException | InvalidPathException e) {
            return new Found.Nothing(); // RFC 9110 §15.5.5: absent, unreadable, a loop, too long a name
        }
    }

    private Found findAny(Path path) throws IOException {
        Path real = path.toRealPath();
        if (!isServed(path, real)) {
            return new Found.Nothing();
        }
        BasicFileAttributes attributes = attributes(real);
        if (attributes.isDirectory()) {
            return new Found.Directory();
        }
        return attributes.isRegularFile() ? new Found.File(real) : new Found.Nothing();
    }

    /** The index file of a folder; a file is not a folder, though a path may end with "file/index.html". */
    private Found findIndex(Path folder) throws IOException {
        if (!(findAny(folder) instanceof Found.Directory)) {
            return new Found.Nothing();
        }
        Path index = folder.resolve(INDEX);
        if (Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
            return findAny(index) instanceof Found.File file ? file : new Found.Nothing();
        }
        return new Found.Bare(folder.toRealPath());
    }

    /** The attributes of what would be sent for an entry of a folder, or null if nothing would. */
    BasicFileAttributes served(Path entry) throws IOException {
        Path real = entry.toRealPath();
        BasicFileAttributes attributes = isServed(entry, real) ? attributes(real) : null;
        return attributes != null && (attributes.isRegularFile() || attributes.isDirectory()) ? attributes : null;
    }

    /** The regular file of that name, or null: a file beside another one that was found. */
    Path sibling(Path real, String suffix) throws IOException {
        Path sibling = real.resolveSibling(real.getFileName() + suffix);
        if (!sibling.toFile().isFile()) {
            return null; // the usual case, and cheaper to ask than to catch
        }
        return findAny(sibling) instanceof Found.File file ? file.real() : null;
    }

    private boolean isServed(Path path, Path real) {
        boolean linkAllowed = switch (options.symlinks()) {
            case INSIDE -> real.startsWith(root);
            case NEVER -> real.equals(path);
            case ANYWHERE -> true;
        };
        boolean sameNames = real.equals(path);
        return linkAllowed && (options.dotfiles() || !isHidden(path) && (sameNames || !isHidden(real)));
    }

    /** Dot files are often secrets; RFC 8615 gives one folder of them a public meaning. */
    private boolean isHidden(Path path) {
        if (!path.startsWith(root)) {
            return false;
        }
        for (Path name : root.relativize(path)) {
            if (name.toString().startsWith(".") && !name.toString().equals(".well-known")) {
                return true;
            }
        }
        return false;
    }

    static BasicFileAttributes attributes(Path real) throws IOException {
        return Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
