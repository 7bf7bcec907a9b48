package tachotwin.gost;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.modes.G3413CTRBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import tachotwin.octet.Octets;

/** The block cipher Kuznyechik and its modes (GOST R 34.12-2015, 34.13-2015; RFC 7801). */
public final class Kuznyechik {
  /** Octets of a key. */
  public static final int KEY = 32;

  /** Octets of a block. */
  public static final int BLOCK = 16;

  private static final int IV = BLOCK / 2;

  private Kuznyechik() {}

  /** Encrypts whole blocks one by one (34.13, 5.1). */
  public static Octets ecb(Octets key, Octets blocks) {
    if (blocks.length() % BLOCK != 0) {
      throw new IllegalArgumentException(blocks.length() + " octets are not whole blocks");
    }
    BlockCipher engine = new FastKuznyechik();
    engine.init(true, key(key));
    byte[] data = blocks.toByteArray();
    for (int at = 0; at < data.length; at += BLOCK) {
      engine.processBlock(data, at, data, at);
    }
    return Octets.of(data);
  }

  /**
   * Encrypts or decrypts in counter mode (34.13, 5.2).
   *
   * @param key 32 octets
   * @param iv 8 octets, the upper half of the first counter; never twice under one key
   * @param data any number of octets
   */
  public static Octets ctr(Octets key, Octets iv, Octets data) {
    if (iv.length() != IV) {
      throw new IllegalArgumentException("IV of " + iv.length() + " octets");
    }
    G3413CTRBlockCipher cipher = new G3413CTRBlockCipher(new FastKuznyechik());
    cipher.init(true, new ParametersWithIV(key(key), iv.toByteArray()));
    byte[] out = data.toByteArray();
    cipher.processBytes(out, 0, out.length, out, 0);
    return Octets.of(out);
  }

  /**
   * MAC of 34.13, 5.6 (OMAC1, CMAC).
   *
   * @param key 32 octets
   * @param size octets of the MAC, 1…16: the first ones
   */
  public static Octets cmac(Octets key, Octets data, int size) {
    Cmac mac = new Cmac(key, size);
    mac.update(data);
    return mac.finish();
  }

  private static KeyParameter key(Octets key) {
    if (key.length() != KEY) {
      throw new IllegalArgumentException("key of " + key.length() + " octets");
    }
    return new KeyParameter(key.toByteArray());
  }

  /**
   * The MAC of a stream with the round keys kept, for many messages under one key. After {@link
   * #finish()} it begins anew.
   */
  public static final class Cmac {
    private final CMac mac;

    /**
     * A MAC under a key.
     *
     * @param key 32 octets
     * @param size octets of the MAC, 1…16
     */
    public Cmac(Octets key, int size) {
      if (size < 1 || size > BLOCK) {
        throw new IllegalArgumentException("MAC of " + size + " octets");
      }
      mac = new CMac(new FastKuznyechik(), 8 * size);
      mac.init(key(key));
    }

    /** A MAC of 16 octets under a key of 32. */
    public Cmac(Octets key) {
      this(key, BLOCK);
    }

    /** Takes a run of an array. */
    public void update(byte[] bytes, int offset, int length) {
      mac.update(bytes, offset, length);
    }

    /** Takes octets. */
    public void update(Octets octets) {
      mac.update(octets.toByteArray(), 0, octets.length());
    }

    /** The MAC of everything taken since the last. */
    public Octets finish() {
      byte[] out = new byte[mac.getMacSize()];
      mac.doFinal(out, 0);
      return Octets.of(out);
    }
  }
}
