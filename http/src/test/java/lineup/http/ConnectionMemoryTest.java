package lineup.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand idle connections are cheap only if none of them owns a buffer. */
class ConnectionMemoryTest {
    private static final String GET = "GET / HTTP/1.1¶Host: a¶¶";

    @ParameterizedTest
    @ValueSource(strings = {"", GET, GET + GET, "POST / HTTP/1.1¶Host: a¶Content-Length: 2¶¶hi"})
    void ownsNoBufferWhileItIsIdle(String before) throws ReflectiveOperationException {
        Dialogue dialogue = new Dialogue().send(before).run();

        assertThat(array(dialogue, "input", "bytes")).isEmpty();
        assertThat(array(dialogue, "outgoing", "collected")).isEmpty();
        assertThat(dialogue.connection.asked()).as("the request, with its head").isNull();
    }

    @Test
    void ownsOnlyTheRestOfAnIncompleteRequest() throws ReflectiveOperationException {
        Dialogue dialogue = new Dialogue().send(GET.repeat(100) + "GET").run().send(" ");

        assertThat(array(dialogue, "input", "bytes").length).isBetween(4, GET.length() * 101);
        assertThat(array(dialogue, "outgoing", "collected")).isEmpty();
    }

    private static byte[] array(Dialogue dialogue, String part, String name) throws ReflectiveOperationException {
        Object owner = field(dialogue.connection, part);
        return (byte[]) field(owner, name);
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
