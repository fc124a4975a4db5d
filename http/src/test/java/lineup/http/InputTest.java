package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void isAQueueOfBytesWhateverTheSizeOfThePieces() {
        Random random = new Random(1);
        byte[] bytes = new byte[10_000];
        random.nextBytes(bytes);
        Input input = new Input();
        int appended = 0;
        int taken = 0;
        while (taken < bytes.length) {
            int more = Math.min(random.nextInt(200), bytes.length - appended);
            input.append(ByteBuffer.wrap(bytes, appended, more));
            appended += more;
            byte[] some = input.take(Math.min(random.nextInt(200), input.length()));
            for (byte b : some) {
                assertThat(b).as("byte %d", taken).isEqualTo(bytes[taken++]);
            }
            assertThat(input.length()).isEqualTo(appended - taken);
        }
    }

    @Test
    void takesAllThatTheBufferHasAndKeepsNoHoldOfIt() {
        ByteBuffer lent = ByteBuffer.wrap(Bytes.of("ab"));
        Input input = new Input();

        input.append(lent);
        lent.put(0, (byte) 'x');

        assertThat(lent.hasRemaining()).isFalse();
        assertThat(input.at(0)).isEqualTo((byte) 'a');
        assertThat(input.at(1)).isEqualTo((byte) 'b');
    }

    @Test
    void forgetsAllWhenCleared() {
        Input input = Requests.input("abc");

        input.clear();

        assertThat(input.length()).isZero();
    }
}
