package lineup.fuzz;

import java.lang.reflect.Field;
import lineup.http.Connection;
import lineup.http.Limits;

/** How much of what it received a connection holds, which is no public question since only memory depends on it. */
final class Storage {
    private static final Field INPUT = field(Connection.class, "input");
    private static final Field BYTES = field(INPUT.getType(), "bytes");

    private Storage() {}

    /** In bytes. */
    static int of(Connection connection) {
        try {
            return ((byte[]) BYTES.get(INPUT.get(connection))).length;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it may hold at most while it waits for more: twice the longest incomplete head and a piece. */
    static int most(Limits limits, int piece) {
        int line = limits.line() + 2;
        return 2 * (2 * limits.emptyLines() + 2 * line + limits.section() + piece);
    }

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
