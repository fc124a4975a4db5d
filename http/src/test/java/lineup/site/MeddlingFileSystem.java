package lineup.site;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One real file, with which somebody meddles in the very moment after it was opened. */
final class MeddlingFileSystem {
    /** What happens to the file. */
    interface Meddling {
        void with(Path file, int opened) throws IOException;
    }

    private final Path real;
    private final Meddling meddling;
    final List<FileChannel> opened = new ArrayList<>();

    MeddlingFileSystem(Path real, Meddling meddling) {
        this.real = real;
        this.meddling = meddling;
    }

    Path path() {
        FileSystem system = new OneFile(new Provider());
        return (Path) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Path.class},
                (self, method, args) -> method.getName().equals("getFileSystem") ? system : method.invoke(real, args));
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("not needed to open a file");
    }

    private final class Provider extends FileSystemProvider {
        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            FileChannel channel = FileChannel.open(real, options, attributes);
            opened.add(channel);
            meddling.with(real, opened.size());
            return channel;
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real, type, options);
        }

        @Override
        public String getScheme() {
            throw unsupported();
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw unsupported();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw unsupported();
        }

        @Override
        public Path getPath(URI uri) {
            throw unsupported();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
            throw unsupported();
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
            throw unsupported();
        }

        @Override
        public void createDirectory(Path path, FileAttribute<?>... attributes) {
            throw unsupported();
        }

        @Override
        public void delete(Path path) {
            throw unsupported();
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) {
            throw unsupported();
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) {
            throw unsupported();
        }

        @Override
        public boolean isSameFile(Path one, Path other) {
            throw unsupported();
        }

        @Override
        public boolean isHidden(Path path) {
            throw unsupported();
        }

        @Override
        public FileStore getFileStore(Path path) {
            throw unsupported();
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) {
            throw unsupported();
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            throw unsupported();
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
            throw unsupported();
        }

        @Override
        public void setAttribute(Path path, String name, Object value, LinkOption... options) {
            throw unsupported();
        }
    }

    private static final class OneFile extends FileSystem {
        private final FileSystemProvider provider;

        OneFile(FileSystemProvider provider) {
            this.provider = provider;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {
            throw unsupported();
        }

        @Override
        public boolean isOpen() {
            throw unsupported();
        }

        @Override
        public boolean isReadOnly() {
            throw unsupported();
        }

        @Override
        public String getSeparator() {
            throw unsupported();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            throw unsupported();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            throw unsupported();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            throw unsupported();
        }

        @Override
        public Path getPath(String first, String... more) {
            throw unsupported();
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw unsupported();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw unsupported();
        }

        @Override
        public WatchService newWatchService() {
            throw unsupported();
        }
    }
}
