package tachotwin.gost;

import java.math.BigInteger;
import org.bouncycastle.math.ec.AbstractECLookupTable;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.FixedPointPreCompInfo;
import org.bouncycastle.math.ec.FixedPointUtil;

/**
 * A table of a point's multiples for Bouncy Castle's comb, read at the place that is asked for.
 *
 * <p>Bouncy Castle's own reads every entry at each access, lest the time tell a secret number; that
 * is a quarter of a multiplication. The keys of a twin are test keys and guard nothing, so it reads
 * one entry, and may have more of them: a comb of {@code width} teeth takes the curve's bits over
 * {@code width} doublings and additions. The points and what is done to them stay Bouncy Castle's.
 */
final class OpenTable extends AbstractECLookupTable {
  /** Teeth for a point that is multiplied often. */
  static final int WIDE = 8;

  /** Teeth for a point of a key: the least that Bouncy Castle's comb takes up to 512 bits. */
  static final int USUAL = 6;

  private final ECPoint[] multiples;

  private OpenTable(ECPoint[] multiples) {
    this.multiples = multiples;
  }

  /**
   * The multiple of a point, by its table, which is made at its first multiplication.
   *
   * @param width the table's teeth, if it is made now
   */
  static ECPoint multiply(ECPoint point, int width, BigInteger factor) {
    if (!has(point)) {
      FixedPointPreCompInfo made = make(point, width);
      point.getCurve().precompute(point, FixedPointUtil.PRECOMP_NAME, existing -> made);
    }
    return new FixedPointCombMultiplier().multiply(point, factor);
  }

  private static boolean has(ECPoint point) {
    return point.getCurve().getPreCompInfo(point, FixedPointUtil.PRECOMP_NAME)
            instanceof FixedPointPreCompInfo made
        && made.getLookupTable() instanceof OpenTable;
  }

  /** Entry {@code i} is the sum of the teeth that are set in {@code i}, and of the offset. */
  private static FixedPointPreCompInfo make(ECPoint point, int width) {
    ECCurve curve = point.getCurve();
    int apart = (FixedPointUtil.getCombSize(curve) + width - 1) / width;
    ECPoint[] teeth = new ECPoint[width + 1];
    teeth[0] = point;
    for (int i = 1; i < width; i++) {
      teeth[i] = teeth[i - 1].timesPow2(apart);
    }
    // Lest a sum be the point at infinity: what is added too much is taken back at the end.
    teeth[width] = teeth[0].subtract(teeth[1]);
    curve.normalizeAll(teeth);
    ECPoint[] sums = new ECPoint[1 << width];
    sums[0] = teeth[0];
    for (int bit = 0; bit < width; bit++) {
      for (int i = 0; i < 1 << bit; i++) {
        sums[1 << bit | i] = sums[i].add(teeth[bit]);
      }
    }
    curve.normalizeAll(sums);
    FixedPointPreCompInfo info = new FixedPointPreCompInfo();
    info.setWidth(width);
    info.setOffset(teeth[width]);
    info.setLookupTable(new OpenTable(sums));
    return info;
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
