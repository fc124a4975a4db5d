package lineup.site.listing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What is in a folder, in no order, as far as the site serves it. Nothing in it is ever opened.
 *
 * @param truncated whether the folder has more names than were looked at
 */
public record Folder(List<Entry> entries, boolean truncated) {
    /** How many names are looked at unless somebody knows better. */
    public static final int MOST = 10_000;

    public Folder {
        entries = List.copyOf(entries);
    }

    /**
     * Looks at so many names at most, whatever they are; which ones is up to the file system.
     *
     * <p>Skips what is not served, what vanishes meanwhile, and names that no request can spell: those that are not
     * text, and those with characters that a path may not have.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Folder read(Path folder, Served served, int most) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int seen = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            Iterator<Path> next = children.iterator();
            while (seen < most && next.hasNext()) {
                seen++;
                Entry entry = entry(folder, next.next(), served);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            return new Folder(entries, next.hasNext());
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static Entry entry(Path folder, Path child, Served served) {
        String name = child.getFileName().toString();
        // A name that is not text in the encoding of the system turns into another one when it is written as text.
        if (Names.isAmbiguous(name) || !folder.resolve(name).equals(child)) {
            return null;
        }
        try {
            BasicFileAttributes found = served.attributes(child);
            return found == null
                    ? null
                    : new Entry(name, found.isDirectory(), found.size(), found.lastModifiedTime().toInstant());
        } catch (IOException e) {
            return null; // gone since its name was read, or not for us
        }
    }
}
