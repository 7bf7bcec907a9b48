package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class CertificateRequestTest {
  private final Bench bench = new Bench(1);
  private final CertificateRequest request =
      CertificateRequest.create(Bench.block(), bench.key("block"));

  @Test
  void asksForItsOwnKey() throws DecodeException {
    assertThat(request.subject()).isEqualTo(Bench.block());
    assertThat(request.key()).isEqualTo(bench.key("block").verificationKey());
    assertThat(request.isSelfSigned()).isTrue();
    assertThat(CertificateRequest.decode(request.der())).isEqualTo(request);
    assertThat(CertificateRequest.ofPem(request.toPem())).isEqualTo(request);
    assertThat(CertificateRequest.create(Bench.block(), bench.key("block"))).isEqualTo(request);
  }

  @Test
  void getsACertificate() {
    Certificate certificate =
        bench.authority().issue(request, Bench.FROM, Bench.UNTIL, Bench.KEY_UNTIL);
    assertThat(certificate.subject()).isEqualTo(Bench.block());
    assertThat(certificate.key()).isEqualTo(request.key());
    assertThat(certificate.isSignedBy(bench.authority().certificate())).isTrue();
  }

  @Test
  void getsNoneWhenAnyOctetIsChanged() {
    List<CertificateRequest> readable =
        Changed.octetsOf(request.der()).flatMap(wrong -> read(wrong).stream()).toList();
    assertThat(readable.stream().filter(CertificateRequest::isSelfSigned).map(r -> r.der()))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bench.authority().issue(readable.get(0), Bench.FROM, Bench.UNTIL, Bench.KEY_UNTIL));
  }

  private static List<CertificateRequest> read(Octets der) {
    try {
      return List.of(CertificateRequest.decode(der));
    } catch (DecodeException e) {
      return List.of();
    }
  }

  @Test
  void refusesOctetsThatAreNoRequest() {
    for (Octets wrong :
        List.of(
            Octets.EMPTY,
            Octets.hex("3000"),
            request.der().slice(0, 100),
            Octets.concat(request.der(), Octets.hex("00")),
            bench.authority().certificate().der())) {
      assertThatExceptionOfType(DecodeException.class)
          .isThrownBy(() -> CertificateRequest.decode(wrong));
    }
  }
}
