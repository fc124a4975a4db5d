package lineup.server;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import lineup.http.Outgoing;
import lineup.http.Timeouts;

/** A {@link SocketChannel}, blocking or not, as a wire. */
final class SocketWire implements Wire {
    /**
     * In bytes: the most of a file at once, so that a fast download does not starve those who share its thread. Before
     * each slice the file is asked whether it is intact, and the JDK makes three system calls for it.
     */
    private static final int FILE_SLICE = 2 * 1024 * 1024;

    /** The most of a write that waits until all of it is sent; progress must show in time for the deadline. */
    private static final int WAITING_SLICE = Timeouts.WRITE_PORTION;

    private static final int COPY_SLICE = 16 * 1024;

    private final SocketChannel channel;
    private final SocketAddress peer;
    private boolean sendsAtOnce;

    SocketWire(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.peer = channel.getRemoteAddress();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public long write(Outgoing outgoing) throws IOException {
        if (!sendsAtOnce && !outgoing.isLast()) {
            sendAtOnce();
        }
        ByteBuffer bytes = outgoing.bytes();
        ByteBuffer fileBytes = outgoing.fileBytes();
        if (fileBytes != null) {
            return gather(outgoing, bytes, fileBytes);
        }
        long sent = 0;
        if (bytes.hasRemaining()) {
            sent = channel.write(bytes);
        }
        if (!bytes.hasRemaining() && outgoing.fileRemaining() > 0) {
            sent += sendFile(outgoing);
        }
        return sent;
    }

    /**
     * RFC 9293 §3.7.4: Nagle's algorithm would hold back the end of a response until what went before is acknowledged.
     * The last one needs no such system call, because the end of the output sends all there is.
     */
    private void sendAtOnce() throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        sendsAtOnce = true;
    }

    /** Sends both in one write. */
    private long gather(Outgoing outgoing, ByteBuffer bytes, ByteBuffer fileBytes) throws IOException {
        if (waitsForAll()) {
            fileBytes.limit(Math.clamp(WAITING_SLICE - bytes.remaining(), 0, fileBytes.limit()));
        }
        long sent = channel.write(new ByteBuffer[] {bytes, fileBytes});
        outgoing.onFileSent(fileBytes.position());
        return sent;
    }

    /** For a virtual thread a blocking channel secretly does not block: it parks only where nothing could be sent. */
    private boolean waitsForAll() {
        return channel.isBlocking() && !Thread.currentThread().isVirtual();
    }

    private long sendFile(Outgoing outgoing) throws IOException {
        FileChannel file = outgoing.file();
        if (!outgoing.isFileIntact()) {
            throw new ContentTruncatedException("the file was edited while it was sent");
        }
        long wanted = Math.min(FILE_SLICE, outgoing.fileRemaining());
        long sent = transfer(file, outgoing.filePosition(), wanted);
        if (sent == 0) {
            if (file.size() < outgoing.filePosition() + outgoing.fileRemaining()) {
                throw new ContentTruncatedException("the file is only " + file.size() + " bytes long now");
            }
            if (channel.isBlocking()) {
                sent = copy(file, outgoing.filePosition(), wanted);
            }
        }
        outgoing.onFileSent(sent);
        return sent;
    }

    /** As much as the socket takes now: while a thread waits in sendfile, nobody sees how far it got. */
    private long transfer(FileChannel file, long position, long wanted) throws IOException {
        if (!waitsForAll()) {
            return file.transferTo(position, wanted, channel);
        }
        channel.configureBlocking(false);
        try {
            return file.transferTo(position, wanted, channel);
        } finally {
            channel.configureBlocking(true);
        }
    }

    /** Where the socket is full, calling transferTo again would spin; a plain write waits until there is room. */
    private int copy(FileChannel file, long position, long wanted) throws IOException {
        ByteBuffer slice = ByteBuffer.allocate((int) Math.min(COPY_SLICE, wanted));
        file.read(slice, position);
        return channel.write(slice.flip());
    }

    @Override
    public void shutOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void shutInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public boolean isBlocking() {
        return channel.isBlocking();
    }

    @Override
    public SocketAddress peer() {
        return peer;
    }
}
