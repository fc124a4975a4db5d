package lineup.server;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import lineup.http.Outgoing;
import lineup.http.Timeouts;

/** A {@link SocketChannel}, blocking or not, as a wire. */
final class SocketWire implements Wire {
    /** The most that one transferTo sends, so that a fast download does not starve others on the same thread. */
    private static final int TRANSFER_SLICE = 256 * 1024;

    /** On a blocking channel transferTo waits until all of it is sent; progress must show in time for the deadline. */
    private static final int BLOCKING_SLICE = Timeouts.WRITE_PORTION;

    private static final int COPY_SLICE = 16 * 1024;

    private final SocketChannel channel;
    private final SocketAddress peer;

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

    /** Sends both in one write, of no more than may count as progress where it waits until all of it is sent. */
    private long gather(Outgoing outgoing, ByteBuffer bytes, ByteBuffer fileBytes) throws IOException {
        int most = channel.isBlocking() ? BLOCKING_SLICE : TRANSFER_SLICE;
        int wanted = Math.min(fileBytes.remaining(), Math.max(0, most - bytes.remaining()));
        long sent = channel.write(new ByteBuffer[] {bytes, fileBytes.limit(wanted)});
        outgoing.onFileSent(fileBytes.position());
        return sent;
    }

    private long sendFile(Outgoing outgoing) throws IOException {
        FileChannel file = outgoing.file();
        if (!outgoing.isFileIntact()) {
            throw new ContentTruncatedException("the file was edited while it was sent");
        }
        int slice = channel.isBlocking() ? BLOCKING_SLICE : TRANSFER_SLICE;
        long wanted = Math.min(slice, outgoing.fileRemaining());
        long sent = file.transferTo(outgoing.filePosition(), wanted, channel);
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

    /**
     * On a virtual thread transferTo answers 0 when the socket is full, since the channel is secretly non-blocking;
     * calling it again would spin. A plain write parks the thread until there is room.
     */
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
