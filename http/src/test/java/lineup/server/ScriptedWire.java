package lineup.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;
import lineup.http.Bytes;
import lineup.http.Outgoing;

/** A wire without a socket: what it reads is scripted, and it accepts as many bytes a write as it is told. */
final class ScriptedWire implements Wire {
    static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 1234);

    private final boolean blocking;
    private final Queue<byte[]> incoming = new ArrayDeque<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private IntSupplier accepts = () -> Integer.MAX_VALUE;
    private boolean endOfInput;
    private boolean stays;
    int reads;
    int writes;
    int closes;
    boolean outputShut;
    boolean inputShut;
    boolean closed;
    IOException readFailure;
    IOException writeFailure;
    IOException shutFailure;
    IOException closeFailure;

    ScriptedWire(boolean blocking) {
        this.blocking = blocking;
    }

    /** One read will give these bytes, or as many as there is room for. */
    ScriptedWire incoming(String notation) {
        incoming.add(Bytes.of(notation));
        return this;
    }

    ScriptedWire endOfInput() {
        endOfInput = true;
        return this;
    }

    /** The client does not close when it sees our end of output, as it otherwise would. */
    ScriptedWire staying() {
        stays = true;
        return this;
    }

    /** How many bytes each write may move. */
    ScriptedWire accepting(IntSupplier counts) {
        accepts = counts;
        return this;
    }

    String written() {
        return Bytes.show(written.toByteArray());
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        reads++;
        failIf(closed ? new ClosedChannelException() : readFailure);
        byte[] bytes = inputShut ? null : incoming.poll();
        if (bytes == null) {
            return endOfInput || inputShut || outputShut && !stays ? -1 : 0;
        }
        int count = Math.min(bytes.length, into.remaining());
        into.put(bytes, 0, count);
        if (count < bytes.length) {
            throw new AssertionError("script reads no longer than the buffer, please");
        }
        return count;
    }

    @Override
    public long write(Outgoing outgoing) throws IOException {
        writes++;
        failIf(closed ? new ClosedChannelException() : writeFailure);
        int most = accepts.getAsInt();
        ByteBuffer bytes = outgoing.bytes();
        byte[] some = new byte[Math.min(most, bytes.remaining())];
        bytes.get(some);
        written.writeBytes(some);
        return some.length + (bytes.hasRemaining() ? 0 : writeFile(outgoing, most - some.length));
    }

    private int writeFile(Outgoing outgoing, int most) throws IOException {
        int count = (int) Math.min(most, outgoing.fileRemaining());
        if (count == 0) {
            return 0;
        }
        FileChannel file = outgoing.file();
        ByteBuffer slice = ByteBuffer.allocate(count);
        int read = file.read(slice, outgoing.filePosition());
        if (read < 0) {
            throw new ContentTruncatedException("scripted");
        }
        written.write(slice.array(), 0, read);
        outgoing.onFileSent(read);
        return read;
    }

    @Override
    public void shutOutput() throws IOException {
        failIf(shutFailure);
        outputShut = true;
    }

    @Override
    public void shutInput() throws IOException {
        failIf(shutFailure);
        inputShut = true;
    }

    @Override
    public void close() throws IOException {
        closes++;
        closed = true;
        failIf(closeFailure);
    }

    private static void failIf(IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public SocketAddress peer() {
        return PEER;
    }
}
