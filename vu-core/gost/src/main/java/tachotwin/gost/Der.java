package tachotwin.gost;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Octets to ASN.1 and back, in the distinguished encoding only. */
final class Der {
  private Der() {}

  /** Reads a structure out of a parsed value. */
  interface Reading<T> {
    T read(ASN1Primitive value) throws DecodeException, IOException;
  }

  static Octets encode(ASN1Encodable value) {
    try {
      return Octets.of(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one value that fills the octets and whose own encoding they are.
   *
   * <p>Bouncy Castle refuses malformed structures by several unchecked exceptions; here they all
   * become a refusal of the peer's octets.
   */
  static <T> T decode(Octets der, String field, String clause, Reading<T> reading)
      throws DecodeException {
    return decodeAsFound(
        der,
        field,
        clause,
        value -> {
          if (!encode(value).equals(der)) {
            throw new DecodeException(0, field, clause, "not in the distinguished encoding");
          }
          return reading.read(value);
        });
  }

  /** Reads one value that fills the octets, in any encoding. */
  static <T> T decodeAsFound(Octets octets, String field, String clause, Reading<T> reading)
      throws DecodeException {
    try {
      ASN1Primitive value = ASN1Primitive.fromByteArray(octets.toByteArray());
      if (value == null) {
        throw new DecodeException(0, field, clause, "no octets");
      }
      return reading.read(value);
    } catch (IOException | RuntimeException e) {
      throw new DecodeException(0, field, clause, "malformed: " + e.getMessage());
    }
  }
}
