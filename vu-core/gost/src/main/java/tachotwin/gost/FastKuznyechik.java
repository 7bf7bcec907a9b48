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
 * sixteen look-ups. The chain of MACs of the block's archive is its reason; it encrypts only, as
 * CTR and CMAC do.
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

  // What S and L make of each value of each octet, by the octet and then by the value. Tables of
  // their own, not one of two dimensions: the compiler knows their lengths and checks no index.
  private static final long[][] FORWARD = tables();
  private static final long[] H0 = FORWARD[0];
  private static final long[] L0 = FORWARD[1];
  private static final long[] H1 = FORWARD[2];
  private static final long[] L1 = FORWARD[3];
  private static final long[] H2 = FORWARD[4];
  private static final long[] L2 = FORWARD[5];
  private static final long[] H3 = FORWARD[6];
  private static final long[] L3 = FORWARD[7];
  private static final long[] H4 = FORWARD[8];
  private static final long[] L4 = FORWARD[9];
  private static final long[] H5 = FORWARD[10];
  private static final long[] L5 = FORWARD[11];
  private static final long[] H6 = FORWARD[12];
  private static final long[] L6 = FORWARD[13];
  private static final long[] H7 = FORWARD[14];
  private static final long[] L7 = FORWARD[15];
  private static final long[] H8 = FORWARD[16];
  private static final long[] L8 = FORWARD[17];
  private static final long[] H9 = FORWARD[18];
  private static final long[] L9 = FORWARD[19];
  private static final long[] HA = FORWARD[20];
  private static final long[] LA = FORWARD[21];
  private static final long[] HB = FORWARD[22];
  private static final long[] LB = FORWARD[23];
  private static final long[] HC = FORWARD[24];
  private static final long[] LC = FORWARD[25];
  private static final long[] HD = FORWARD[26];
  private static final long[] LD = FORWARD[27];
  private static final long[] HE = FORWARD[28];
  private static final long[] LE = FORWARD[29];
  private static final long[] HF = FORWARD[30];
  private static final long[] LF = FORWARD[31];

  // L of the number n (4.3).
  private static final byte[][] CONSTANTS = constants();

  // Round keys, two longs each.
  private final long[] keys = new long[2 * ROUNDS];
  private boolean ready;

  @Override
  public void init(boolean forEncryption, CipherParameters params) {
    if (!forEncryption) {
      throw new IllegalArgumentException("neither CTR nor CMAC decrypts a block, nor does this");
    }
    if (!(params instanceof KeyParameter key) || key.getKeyLength() != Kuznyechik.KEY) {
      throw new IllegalArgumentException("a key of 32 octets is needed");
    }
    expand(key.getKey());
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
    encrypt(load(in, inOff), load(in, inOff + 8), out, outOff);
    return BLOCK;
  }

  @Override
  public void reset() {}

  private void encrypt(long first, long second, byte[] out, int outOff) {
    long high = first;
    long low = second;
    for (int round = 0; round < 2 * ROUNDS - 2; round += 2) {
      long a = high ^ keys[round];
      long b = low ^ keys[round + 1];
      int i0 = (int) (a >>> 56) & 0xFF;
      int i1 = (int) (a >>> 48) & 0xFF;
      int i2 = (int) (a >>> 40) & 0xFF;
      int i3 = (int) (a >>> 32) & 0xFF;
      int i4 = (int) (a >>> 24) & 0xFF;
      int i5 = (int) (a >>> 16) & 0xFF;
      int i6 = (int) (a >>> 8) & 0xFF;
      int i7 = (int) a & 0xFF;
      int i8 = (int) (b >>> 56) & 0xFF;
      int i9 = (int) (b >>> 48) & 0xFF;
      int iA = (int) (b >>> 40) & 0xFF;
      int iB = (int) (b >>> 32) & 0xFF;
      int iC = (int) (b >>> 24) & 0xFF;
      int iD = (int) (b >>> 16) & 0xFF;
      int iE = (int) (b >>> 8) & 0xFF;
      int iF = (int) b & 0xFF;
      high =
          H0[i0] ^ H1[i1] ^ H2[i2] ^ H3[i3] ^ H4[i4] ^ H5[i5] ^ H6[i6] ^ H7[i7] ^ H8[i8] ^ H9[i9]
              ^ HA[iA] ^ HB[iB] ^ HC[iC] ^ HD[iD] ^ HE[iE] ^ HF[iF];
      low =
          L0[i0] ^ L1[i1] ^ L2[i2] ^ L3[i3] ^ L4[i4] ^ L5[i5] ^ L6[i6] ^ L7[i7] ^ L8[i8] ^ L9[i9]
              ^ LA[iA] ^ LB[iB] ^ LC[iC] ^ LD[iD] ^ LE[iE] ^ LF[iF];
    }
    store(high ^ keys[2 * ROUNDS - 2], out, outOff);
    store(low ^ keys[2 * ROUNDS - 1], out, outOff + 8);
  }

  private static long transformed(int half, long a, long b) {
    long out = 0;
    for (int octet = 0; octet < 8; octet++) {
      int shift = 56 - 8 * octet;
      out ^= FORWARD[2 * octet + half][(int) (a >>> shift) & 0xFF];
      out ^= FORWARD[2 * octet + 16 + half][(int) (b >>> shift) & 0xFF];
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
        long a = high ^ load(CONSTANTS[n], 0);
        long b = low ^ load(CONSTANTS[n], 8);
        long nextHigh = transformed(0, a, b) ^ otherHigh;
        long nextLow = transformed(1, a, b) ^ otherLow;
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

  private static long[][] tables() {
    long[][] out = new long[2 * BLOCK][256];
    for (int octet = 0; octet < BLOCK; octet++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] block = new byte[BLOCK];
        block[octet] = (byte) (1 << bit);
        block = linear(block);
        for (int value = 0; value < 256; value++) {
          if ((PI[value] >>> bit & 1) != 0) {
            out[2 * octet][value] ^= load(block, 0);
            out[2 * octet + 1][value] ^= load(block, 8);
          }
        }
      }
    }
    return out;
  }

  private static byte[][] constants() {
    byte[][] out = new byte[33][BLOCK];
    for (int n = 0; n < out.length; n++) {
      out[n][BLOCK - 1] = (byte) n;
      out[n] = linear(out[n]);
    }
    return out;
  }

  /** L (4.2): sixteen times R, by which the block goes one octet on and l of it comes before. */
  private static byte[] linear(byte[] block) {
    byte[] out = block.clone();
    for (int i = 0; i < BLOCK; i++) {
      int first = 0;
      for (int k = 0; k < BLOCK; k++) {
        first ^= product(LINEAR[k], out[k] & 0xFF);
      }
      System.arraycopy(out, 0, out, 1, BLOCK - 1);
      out[0] = (byte) first;
    }
    return out;
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
