package tachotwin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Puts a decoder to the trials that every decoder must stand. */
public final class CodecTrial {
  private CodecTrial() {}

  /** The value gives the octets, the octets give the value, and nothing is left. */
  public static <T extends DataType> void golden(T value, Decoder<T> decoder, Octets octets)
      throws DecodeException {
    assertThat(value.toOctets()).isEqualTo(octets);
    assertThat(decoder.decodeWhole(octets, "all", "test")).isEqualTo(value);
    refusesEveryPrefix(decoder, octets);
    survivesMutation(decoder, octets, 200);
  }

  /** As {@link #golden}, for a file whose size is not in its octets: a prefix may be a file too. */
  public static <T extends DataType> void goldenFile(T value, Decoder<T> decoder, Octets octets)
      throws DecodeException {
    assertThat(value.toOctets()).isEqualTo(octets);
    assertThat(decoder.decodeWhole(octets, "all", "test")).isEqualTo(value);
    for (int end = 0; end < octets.length(); end++) {
      keepsOrRefuses(decoder, octets.slice(0, end));
    }
    survivesMutation(decoder, octets, 200);
  }

  /** Octets that end too early are refused, and in no other way than by DecodeException. */
  public static <T> void refusesEveryPrefix(Decoder<T> decoder, Octets octets) {
    for (int end = 0; end < octets.length(); end++) {
      Octets prefix = octets.slice(0, end);
      assertThatThrownBy(() -> decoder.decodeWhole(prefix, "all", "test"))
          .as("%d of %d octets", end, octets.length())
          .isInstanceOf(DecodeException.class);
    }
  }

  /** Changed octets are either refused by DecodeException or kept to the last of them. */
  public static <T extends DataType> void survivesMutation(
      Decoder<T> decoder, Octets octets, int rounds) {
    Random random = new Random(34005);
    for (int round = 0; round < rounds; round++) {
      byte[] bytes = octets.toByteArray();
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      keepsOrRefuses(decoder, Octets.of(bytes));
    }
  }

  private static <T extends DataType> void keepsOrRefuses(Decoder<T> decoder, Octets octets) {
    T value;
    try {
      value = decoder.decodeWhole(octets, "all", "test");
    } catch (DecodeException refused) {
      assertThat(refused.offset()).isBetween(0, octets.length());
      return;
    }
    assertThat(value.toOctets()).isEqualTo(octets);
  }
}
