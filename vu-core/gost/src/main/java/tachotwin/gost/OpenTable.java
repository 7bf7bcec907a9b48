package tachotwin.gost;

import java.math.BigInteger;
import org.bouncycastle.math.ec.AbstractECLookupTable;
import org.bouncycastle.math.ec.ECLookupTable;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.FixedPointPreCompInfo;
import org.bouncycastle.math.ec.FixedPointUtil;

/**
 * Bouncy Castle's table of a point's multiples, read at the place that is asked for.
 *
 * <p>Its own table reads every entry at each access, lest the time tell a secret number; that is a
 * quarter of a multiplication. The keys of a twin are test keys and guard nothing, so it reads one
 * entry. The multiplication and the multiples stay Bouncy Castle's.
 */
final class OpenTable extends AbstractECLookupTable {
  private final ECPoint[] multiples;

  private OpenTable(ECLookupTable closed) {
    multiples = new ECPoint[closed.getSize()];
    for (int i = 0; i < multiples.length; i++) {
      multiples[i] = closed.lookupVar(i);
    }
  }

  /** The multiple of a point, by its table, which is made at its first multiplication. */
  static ECPoint multiply(ECPoint point, BigInteger factor) {
    FixedPointPreCompInfo made = FixedPointUtil.precompute(point);
    if (!(made.getLookupTable() instanceof OpenTable)) {
      FixedPointPreCompInfo open = new FixedPointPreCompInfo();
      open.setWidth(made.getWidth());
      open.setOffset(made.getOffset());
      open.setLookupTable(new OpenTable(made.getLookupTable()));
      point.getCurve().precompute(point, FixedPointUtil.PRECOMP_NAME, existing -> open);
    }
    return new FixedPointCombMultiplier().multiply(point, factor);
  }

  @Override
  public int getSize() {
    return multiples.length;
  }

  @Override
  public ECPoint lookup(int index) {
    return multiples[index];
  }

  @Override
  public ECPoint lookupVar(int index) {
    return multiples[index];
  }
}
