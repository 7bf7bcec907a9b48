package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

class DerTimeTest {
  /** RFC 5280, 4.1.2.5: 17 0D "491231235959Z", then 18 0F "20500101000000Z". */
  @Test
  void writesTwoDigitsOfTheYearTo2049() {
    assertThat(Der.encode(DerTime.encode(SimInstant.parse("2049-12-31T23:59:59Z"))))
        .isEqualTo(Octets.hex("170D 3439313233313233353935395A"));
    assertThat(Der.encode(DerTime.encode(SimInstant.parse("2050-01-01T00:00:00Z"))))
        .isEqualTo(Octets.hex("180F 32303530303130313030303030305A"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerTime.encode(SimInstant.parse("1949-12-31T23:59:59Z")));
  }

  @Test
  void readsBothForms() throws DecodeException {
    assertThat(DerTime.decode(new DERUTCTime("491231235959Z")))
        .isEqualTo(SimInstant.parse("2049-12-31T23:59:59Z"));
    assertThat(DerTime.decode(new DERUTCTime("500101000000Z")))
        .isEqualTo(SimInstant.parse("1950-01-01T00:00:00Z"));
    assertThat(DerTime.decode(new DERGeneralizedTime("20500101000000Z")))
        .isEqualTo(SimInstant.parse("2050-01-01T00:00:00Z"));
  }

  @Test
  void refusesOtherFormsAndNoSuchMoments() {
    for (ASN1Primitive wrong :
        new ASN1Primitive[] {
          new DERUTCTime("4912312359Z"),
          new DERUTCTime("491231235959+0300"),
          new DERUTCTime("491331235959Z"),
          new DERGeneralizedTime("20500101000000.5Z")
        }) {
      assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> DerTime.decode(wrong));
    }
  }
}
