package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.OutputLengthException;
import org.bouncycastle.crypto.engines.GOST3412_2015Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;

class FastKuznyechikTest {
  // RFC 7801, 5.4 and 5.5: the key, a block and what it becomes.
  private static final Octets KEY =
      Octets.hex("8899AABBCCDDEEFF0011223344556677FEDCBA98765432100123456789ABCDEF");
  private static final Octets PLAIN = Octets.hex("1122334455667700FFEEDDCCBBAA9988");
  private static final Octets CIPHER = Octets.hex("7F679D90BEBC24305A468D42B9D4EDCD");

  @Test
  void encryptsTheBlockOfRfc7801() {
    assertThat(process(cipher(new FastKuznyechik(), KEY), PLAIN)).isEqualTo(CIPHER);
  }

  @Test
  void doesWhatBouncyCastleDoesOn100000RandomBlocks() {
    Random random = new Random(7801);
    BlockCipher ours = new FastKuznyechik();
    BlockCipher theirs = new GOST3412_2015Engine();
    for (int i = 0; i < 100_000; i++) {
      if (i % 100 == 0) {
        Octets key = random(random, 32);
        cipher(ours, key);
        cipher(theirs, key);
      }
      Octets block = random(random, 16);
      assertThat(process(ours, block)).isEqualTo(process(theirs, block));
    }
  }

  @Test
  void worksInPlaceAndAtAnyOffset() {
    BlockCipher cipher = cipher(new FastKuznyechik(), KEY);
    byte[] bytes = new byte[35];
    PLAIN.copyTo(bytes, 3);
    assertThat(cipher.processBlock(bytes, 3, bytes, 3)).isEqualTo(16);
    assertThat(Octets.of(bytes))
        .isEqualTo(Octets.concat(Octets.filled(0, 3), CIPHER, Octets.filled(0, 16)));
  }

  @Test
  void refusesBadKeysAndShortBuffers() {
    BlockCipher cipher = new FastKuznyechik();
    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.processBlock(new byte[16], 0, new byte[16], 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cipher.init(true, new KeyParameter(new byte[16])));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cipher.init(false, new KeyParameter(new byte[32])));
    cipher(cipher, KEY);
    assertThatThrownBy(() -> cipher.processBlock(new byte[16], 1, new byte[16], 0))
        .isInstanceOf(DataLengthException.class);
    assertThatThrownBy(() -> cipher.processBlock(new byte[16], 0, new byte[16], 1))
        .isInstanceOf(OutputLengthException.class);
  }

  private static BlockCipher cipher(BlockCipher cipher, Octets key) {
    cipher.init(true, new KeyParameter(key.toByteArray()));
    return cipher;
  }

  private static Octets process(BlockCipher cipher, Octets block) {
    byte[] out = new byte[16];
    cipher.processBlock(block.toByteArray(), 0, out, 0);
    return Octets.of(out);
  }

  private static Octets random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Octets.of(bytes);
  }
}
