package lineup.loadtest.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The binomial distribution of fair coins, counted in whole numbers so that no rounding adds up. */
final class Coins {

    private Coins() {
    }

    /** The chance that at most {@code heads} of {@code tosses} coins show heads. */
    static double atMost(int heads, int tosses) {
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int i = 0; i <= Math.min(heads, tosses); i++) {
            ways = ways.add(choose);
            choose = choose.multiply(BigInteger.valueOf(tosses - i)).divide(BigInteger.valueOf(i + 1));
        }
        BigDecimal all = new BigDecimal(BigInteger.TWO.pow(tosses));
        return new BigDecimal(ways).divide(all, MathContext.DECIMAL128).doubleValue();
    }
}
