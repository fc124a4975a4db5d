package lineup.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Ways to cut input into pieces. The input alone decides where, so that the fuzzer finds other cuts by changing it, and
 * a replay cuts in the same places.
 */
public final class Pieces {
    private Pieces() {}

    /** In one piece, in single bytes, and in pieces of a few and of many bytes. */
    public static List<List<byte[]>> of(byte[] input) {
        Random random = new Random(Arrays.hashCode(input));
        return List.of(
                cut(input, input.length, null),
                cut(input, 1, null),
                cut(input, 5, random),
                cut(input, 99, random));
    }

    private static List<byte[]> cut(byte[] input, int longest, Random random) {
        List<byte[]> pieces = new ArrayList<>();
        for (int start = 0, end; start < input.length; start = end) {
            int length = random == null ? longest : 1 + random.nextInt(longest);
            end = Math.min(input.length, start + length);
            pieces.add(Arrays.copyOfRange(input, start, end));
        }
        return pieces;
    }
}
