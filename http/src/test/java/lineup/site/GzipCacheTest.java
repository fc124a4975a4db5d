package lineup.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GzipCacheTest {
    private final GzipCache cache = new GzipCache();

    @Test
    void knowsWhatWasPutUnderThatVersionAlone() {
        byte[] compressed = cache.put("a", new byte[100]);

        assertThat(cache.get("a")).isSameAs(compressed);
        assertThat(cache.get("b")).isNull();
    }

    @Test
    void letsGoOfWhatWasUsedLongestAgo() {
        byte[] noise = new byte[GzipCache.LARGEST]; // noise does not get smaller, so 16 MiB hold three of them
        new Random(7).nextBytes(noise);
        cache.put("1", noise);
        cache.put("2", noise);
        cache.put("3", noise);
        assertThat(cache.get("1")).isNotNull();

        cache.put("4", noise);

        assertThat(cache.get("2")).isNull();
        assertThat(cache.get("1")).isNotNull();
        assertThat(cache.get("3")).isNotNull();
        assertThat(cache.get("4")).isNotNull();
    }

    @Test
    void countsAVersionThatIsPutAgainOnce() {
        byte[] noise = new byte[GzipCache.LARGEST];
        new Random(7).nextBytes(noise);
        cache.put("1", noise);
        for (int i = 0; i < 4; i++) {
            cache.put("2", noise);
        }

        assertThat(cache.get("1")).isNotNull();
    }
}
