package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class CmsTest {
  private static final Octets CONTENT = Octets.hex("D2000400 01020304");

  private final Bench bench = new Bench(1);
  private final SigningKey key = bench.key("block");
  private final Certificate block = bench.certify(Bench.block(), key);
  private final Octets raw = key.sign(CONTENT);
  private final List<Octets> forms =
      List.of(Cms.detached(raw, block), Cms.detachedByKeyId(raw, block));

  @Test
  void givesBackSignerAndSignature() throws DecodeException {
    CmsSignature named = Cms.decode(forms.get(0));
    assertThat(named.signer())
        .isEqualTo(
            new SignerReference.IssuerAndSerial(
                bench.authority().certificate().issuerName(), block.serialNumber()));
    assertThat(named.rawSignature()).isEqualTo(raw);
    assertThat(Cms.decode(forms.get(1)).signer())
        .isEqualTo(new SignerReference.KeyId(key.verificationKey().keyId()));
  }

  @Test
  void verifiesOverItsContentWithItsCertificateOnly() throws DecodeException {
    Certificate driver = bench.certify(Bench.driver(), bench.key("driver"));
    Certificate renewed = bench.certify(Bench.block(), key);
    for (Octets form : forms) {
      CmsSignature signature = Cms.decode(form);
      assertThat(signature.isCanonical()).isTrue();
      assertThat(signature.verify(CONTENT, block)).isTrue();
      assertThat(signature.verify(CONTENT.reversed(), block)).isFalse();
      assertThat(signature.verify(CONTENT, driver)).isFalse();
    }
    assertThat(Cms.decode(forms.get(0)).verify(CONTENT, renewed)).as("other serial").isFalse();
    assertThat(Cms.decode(forms.get(1)).verify(CONTENT, renewed)).as("same key").isTrue();
  }

  @Test
  void refusesAnyChangedOctet() {
    for (Octets form : forms) {
      Changed.octetsOf(form)
          .forEach(wrong -> assertThat(accepted(wrong)).as("%s", wrong).isFalse());
    }
  }

  private boolean accepted(Octets der) {
    try {
      return Cms.decode(der).verify(CONTENT, block);
    } catch (DecodeException e) {
      return false;
    }
  }

  /** RFC 5652, 5.3 with the form of RFC 9215: s ‖ r big-endian is the reverse of r ‖ s. */
  @Test
  void endsWithTheSignatureReversed() {
    for (Octets form : forms) {
      assertThat(form.from(form.length() - 66))
          .isEqualTo(Octets.concat(Octets.hex("0440"), raw.reversed()));
    }
  }

  @Test
  void isShort() {
    assertThat(forms.get(0).length()).isLessThan(256);
    assertThat(forms.get(1).length()).isLessThan(192);
  }

  @Test
  void takesSignaturesOf512Bits() throws DecodeException {
    SigningKey long512 = bench.secrets().signingKey("server", "signature", Curve.TC26_512_A);
    Certificate server = bench.certify(Bench.server(), long512);
    assertThat(Cms.decode(Cms.detached(long512.sign(CONTENT), server)).verify(CONTENT, server))
        .isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> Cms.detached(raw, server));
  }

  @Test
  void refusesOctetsThatAreNoSignature() {
    for (Octets wrong :
        List.of(
            Octets.EMPTY,
            Octets.hex("3000"),
            block.der(),
            forms.get(0).slice(0, 60),
            Octets.concat(forms.get(0), Octets.hex("00")))) {
      assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> Cms.decode(wrong));
    }
  }
}
