package tachotwin.gost;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.OutputLengthException;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The block cipher Kuznyechik (GOST R 34.12-2015, RFC 7801) by tables: each octet of a block has a
 * table of what the substitution S and the linear transformation L make of it, so that a round is
 * sixteen look-ups. The chain of MACs of the block's archive is its reason.
 *
 * <p>A block is two longs; its first octet, a15, is the highest one of the first long. As with any
 * cipher by tables, its time depends on key and data: it is for simulated devices.
 */
final class FastKuznyechik implements BlockCipher {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int BLOCK = Kuznyechik.BLOCK;
  private static final int ROUNDS = 10;

  /** The substitution π (4.1). */
  private static final byte[] PI =
      HexFormat.of()
          .parseHex(
              "FCEEDD11CF6E3116FBC4FADA23C5044DE977F0DB932E99BA1736F1BB14CD5FC1"
                  + "F918655AE25CEF21811C3C428B018E4F058402AEE36A8FA0060BED987FD4D31F"
                  + "EB342C51EAC848ABF22A68A2FD3ACECCB5700E56080C7612BF7213479CB75D87"
                  + "15A19629107B9AC7F391786F9D9EB2B13275193DFF358A7E6D54C680C3BD0D57"
                  + "DFF524A93EA843C9D779D6F67C22B903E00FECDE7A94B0BCDCE828504E330A4A"
                  + "A79760731E0062441AB83882649F2641AD454692275E552F8CA3A57D69D5953B"
                  + "0758B34086AC1DF730376BE488D9E789E11B83494C3FF8FE8D53AA90CAD88561"
                  + "207167A42D2B095BCB9B25D0BEE56C5259A674D2E6F4B4C0D166AFC2394B63B6");

  /** The coefficients of l from a15 to a0 (4.2). */
  private static final int[] LINEAR = {
    148, 32, 133, 16, 194, 192, 1, 251, 1, 192, 194, 16, 133, 32, 148, 1
  };

  /** x⁸ + x⁷ + x⁶ + x + 1 (4.2). */
  private static final int FIELD = 0x1C3;

  private static final byte[] PI_INVERSE = inverse(PI);

  // The two longs for octet i of value v stand at (i·256 + v)·2.
  private static final long[] FORWARD = table(PI, false);
  private static final long[] BACKWARD = table(PI_INVERSE, true);

  // Round keys; for decryption those in the middle have L⁻¹ taken of them.
  private final long[] keys = new long[2 * ROUNDS];
  private boolean encrypting;
  private boolean ready;

  @Override
  public void init(boolean forEncryption, CipherParameters params) {
    if (!(params instanceof KeyParameter key) || key.getKeyLength() != Kuznyechik.KEY) {
      throw new IllegalArgumentException("a key of 32 octets is needed");
    }
    expand(key.getKey());
    encrypting = forEncryption;
    if (!forEncryption) {
      for (int i = 1; i < ROUNDS - 1; i++) {
        unlinear(i);
      }
    }
    ready = true;
  }

  @Override
  public String getAlgorithmName() {
    return "GOST3412_2015";
  }

  @Override
  public int getBlockSize() {
    return BLOCK;
  }

  @Override
  public int processBlock(byte[] in, int inOff, byte[] out, int outOff) {
    if (!ready) {
      throw new IllegalStateException("there is no key");
    }
    if (inOff + BLOCK > in.length) {
      throw new DataLengthException("input buffer too short");
    }
    if (outOff + BLOCK > out.length) {
      throw new OutputLengthException("output buffer too short");
    }
    if (encrypting) {
      encrypt(load(in, inOff), load(in, inOff + 8), out, outOff);
    } else {
      decrypt(load(in, inOff), load(in, inOff + 8), out, outOff);
    }
    return BLOCK;
  }

  @Override
  public void reset() {}

  private void encrypt(long first, long second, byte[] out, int outOff) {
    long high = first;
    long low = second;
    for (int round = 0; round < ROUNDS - 1; round++) {
      long a = high ^ keys[2 * round];
      long b = low ^ keys[2 * round + 1];
      high = high(FORWARD, a, b);
      low = low(FORWARD, a, b);
    }
    store(high ^ keys[2 * ROUNDS - 2], out, outOff);
    store(low ^ keys[2 * ROUNDS - 1], out, outOff + 8);
  }

  // D = X[K1] S⁻¹ L⁻¹ X[K2] … S⁻¹ L⁻¹ X[K10] (4.4). The tables are L⁻¹ after S⁻¹, so the first L⁻¹
  // is given S of the block; the others are taken of block and key apart.
  private void decrypt(long first, long second, byte[] out, int outOff) {
    long a = substituted(PI, first ^ keys[2 * ROUNDS - 2]);
    long b = substituted(PI, second ^ keys[2 * ROUNDS - 1]);
    long high = high(BACKWARD, a, b);
    long low = low(BACKWARD, a, b);
    for (int round = ROUNDS - 2; round >= 1; round--) {
      a = high;
      b = low;
      high = high(BACKWARD, a, b) ^ keys[2 * round];
      low = low(BACKWARD, a, b) ^ keys[2 * round + 1];
    }
    store(substituted(PI_INVERSE, high) ^ keys[0], out, outOff);
    store(substituted(PI_INVERSE, low) ^ keys[1], out, outOff + 8);
  }

  private static long high(long[] t, long a, long b) {
    return t[index(0, a, 56)]
        ^ t[index(1, a, 48)]
        ^ t[index(2, a, 40)]
        ^ t[index(3, a, 32)]
        ^ t[index(4, a, 24)]
        ^ t[index(5, a, 16)]
        ^ t[index(6, a, 8)]
        ^ t[index(7, a, 0)]
        ^ t[index(8, b, 56)]
        ^ t[index(9, b, 48)]
        ^ t[index(10, b, 40)]
        ^ t[index(11, b, 32)]
        ^ t[index(12, b, 24)]
        ^ t[index(13, b, 16)]
        ^ t[index(14, b, 8)]
        ^ t[index(15, b, 0)];
  }

  private static long low(long[] t, long a, long b) {
    return t[index(0, a, 56) + 1]
        ^ t[index(1, a, 48) + 1]
        ^ t[index(2, a, 40) + 1]
        ^ t[index(3, a, 32) + 1]
        ^ t[index(4, a, 24) + 1]
        ^ t[index(5, a, 16) + 1]
        ^ t[index(6, a, 8) + 1]
        ^ t[index(7, a, 0) + 1]
        ^ t[index(8, b, 56) + 1]
        ^ t[index(9, b, 48) + 1]
        ^ t[index(10, b, 40) + 1]
        ^ t[index(11, b, 32) + 1]
        ^ t[index(12, b, 24) + 1]
        ^ t[index(13, b, 16) + 1]
        ^ t[index(14, b, 8) + 1]
        ^ t[index(15, b, 0) + 1];
  }

  private static int index(int octet, long word, int shift) {
    return (octet << 8 | (int) (word >>> shift) & 0xFF) << 1;
  }

  private static long substituted(byte[] substitution, long word) {
    long out = 0;
    for (int shift = 56; shift >= 0; shift -= 8) {
      out = out << 8 | substitution[(int) (word >>> shift) & 0xFF] & 0xFF;
    }
    return out;
  }

  // Each two keys come of the two before by eight rounds of a Feistel network; the constant of
  // round
  // n is L of the number n (4.3).
  private void expand(byte[] key) {
    long high = load(key, 0);
    long low = load(key, 8);
    long otherHigh = load(key, 16);
    long otherLow = load(key, 24);
    for (int n = 0; n <= 32; n++) {
      if (n > 0) {
        long a = high ^ linearHigh(0, n);
        long b = low ^ linearLow(0, n);
        long nextHigh = high(FORWARD, a, b) ^ otherHigh;
        long nextLow = low(FORWARD, a, b) ^ otherLow;
        otherHigh = high;
        otherLow = low;
        high = nextHigh;
        low = nextLow;
      }
      if (n % 8 == 0) {
        put(n / 4, high, low);
        put(n / 4 + 1, otherHigh, otherLow);
      }
    }
  }

  private void put(int key, long high, long low) {
    keys[2 * key] = high;
    keys[2 * key + 1] = low;
  }

  private static long linearHigh(long a, long b) {
    return high(FORWARD, substituted(PI_INVERSE, a), substituted(PI_INVERSE, b));
  }

  private static long linearLow(long a, long b) {
    return low(FORWARD, substituted(PI_INVERSE, a), substituted(PI_INVERSE, b));
  }

  private void unlinear(int key) {
    long a = substituted(PI, keys[2 * key]);
    long b = substituted(PI, keys[2 * key + 1]);
    put(key, high(BACKWARD, a, b), low(BACKWARD, a, b));
  }

  private static byte[] inverse(byte[] substitution) {
    byte[] out = new byte[substitution.length];
    for (int i = 0; i < out.length; i++) {
      out[substitution[i] & 0xFF] = (byte) i;
    }
    return out;
  }

  private static long[] table(byte[] substitution, boolean inverse) {
    long[] out = new long[BLOCK * 256 * 2];
    for (int octet = 0; octet < BLOCK; octet++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] block = new byte[BLOCK];
        block[octet] = (byte) (1 << bit);
        for (int i = 0; i < BLOCK; i++) {
          block = inverse ? shiftedBack(block) : shifted(block);
        }
        for (int value = 0; value < 256; value++) {
          if ((substitution[value] >>> bit & 1) != 0) {
            out[(octet << 8 | value) << 1] ^= load(block, 0);
            out[(octet << 8 | value) << 1 | 1] ^= load(block, 8);
          }
        }
      }
    }
    return out;
  }

  /** R (4.2): the block goes one octet on, l of it comes before. */
  private static byte[] shifted(byte[] block) {
    byte[] out = new byte[BLOCK];
    System.arraycopy(block, 0, out, 1, BLOCK - 1);
    out[0] = (byte) linear(block, 0);
    return out;
  }

  /** R⁻¹ (4.2): the block goes one octet back, l of it turned round comes behind. */
  private static byte[] shiftedBack(byte[] block) {
    byte[] out = new byte[BLOCK];
    System.arraycopy(block, 1, out, 0, BLOCK - 1);
    out[BLOCK - 1] = (byte) linear(block, 1);
    return out;
  }

  private static int linear(byte[] block, int turned) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum ^= product(LINEAR[i], block[(i + turned) % BLOCK] & 0xFF);
    }
    return sum;
  }

  private static int product(int a, int b) {
    int out = 0;
    int shifted = a;
    for (int rest = b; rest != 0; rest >>>= 1) {
      out ^= (rest & 1) == 0 ? 0 : shifted;
      shifted = shifted << 1 ^ ((shifted & 0x80) == 0 ? 0 : FIELD);
    }
    return out;
  }

  private static long load(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  private static void store(long word, byte[] bytes, int at) {
    LONGS.set(bytes, at, word);
  }
}
