package tachotwin.app.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.app.lab.reading.DocumentReading;
import tachotwin.document.Attribute;
import tachotwin.document.Receipt;
import tachotwin.document.ReceiptResult;
import tachotwin.document.Requisite;
import tachotwin.document.Requisites;
import tachotwin.document.RequisitesBuilder;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Cms;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class JudgedDocumentTest {
  private static final Sample SAMPLE = new Sample(1);
  private static final KnownCertificates KNOWN = SAMPLE.known();

  @Test
  void documentsAsTheyWereSignedHaveNoFaults() throws DecodeException {
    for (TachographDocument document : List.of(SAMPLE.overSpeeding(), SAMPLE.continuousDriving())) {
      Findings findings = JudgedDocument.of(document.toOctets(), KNOWN).findings();
      assertThat(findings.faults()).isEmpty();
      assertThat(findings.signatures())
          .extracting(SignatureVerdict::certificate)
          .containsExactly("block.pem", "driver.pem");
      SignatureVerdict first = findings.signatures().get(0);
      Octets file = document.toOctets();
      assertThat(file.slice(first.from(), first.to())).isEqualTo(document.signedOctets());
      assertThat(document.signature(Attribute.BLOCK_SIGNATURE))
          .contains(file.slice(first.at(), first.at() + first.length()));
    }
  }

  @Test
  void aChangedOctetIsNeverOverlooked() {
    Octets file = SAMPLE.overSpeeding().toOctets();
    int unreadable = 0;
    for (int at = 0; at < file.length(); at++) {
      Octets changed = JudgedDownloadTest.changed(file, at, 1 << at % 8);
      try {
        JudgedDocument judged = JudgedDocument.of(changed, KNOWN);
        assertThat(judged.findings().faults()).as("octet %d", at).isNotEmpty();
        assertThat(DocumentReading.text(judged)).isNotEmpty();
        assertThat(DocumentReading.json(judged, file.length(), true).path("faults")).isNotEmpty();
      } catch (DecodeException e) {
        unreadable++;
        assertThat(e.offset()).as("octet %d", at).isBetween(0, file.length());
      }
    }
    // Only tags and lengths make it unreadable: 4 octets of each of the elements 101, 2xx, 600 and
    // of
    // the attributes in them.
    int elements = 3 + 2 + count(SAMPLE.overSpeeding().body());
    assertThat(unreadable).isLessThanOrEqualTo(4 * elements);
  }

  private static int count(Requisites requisites) {
    int out = 0;
    for (Requisite one : requisites.all()) {
      out += 1 + (one instanceof Requisite.Structure it ? count(it.content()) : 0);
    }
    return out;
  }

  @Test
  void anOctetOfTheCmsIsComparedWithTheCanonicalForm() throws DecodeException {
    Octets file = SAMPLE.overSpeeding().toOctets();
    SignatureVerdict block = JudgedDocument.of(file, KNOWN).findings().signatures().get(0);
    for (int at = block.at(); at < block.at() + block.length(); at++) {
      for (int bits : new int[] {0x01, 0x20, 0xFF}) {
        Findings findings =
            JudgedDocument.of(JudgedDownloadTest.changed(file, at, bits), KNOWN).findings();
        assertThat(findings.faults())
            .as("octet %d of the CMS", at - block.at())
            .extracting(Fault::part)
            .contains(block.part());
      }
    }
  }

  @Test
  void aSignatureWithoutACertificateThatFitsIsAFaultWithARemedy() throws DecodeException {
    Octets file = SAMPLE.overSpeeding().toOctets();
    Findings none = JudgedDocument.of(file, KnownCertificates.NONE).findings();
    assertThat(none.signatures())
        .extracting(SignatureVerdict::verdict)
        .containsExactly(Verdict.NO_SIGNER, Verdict.NO_SIGNER);
    assertThat(none.faults()).hasSize(2);
    assertThat(none.faults().get(0).problem()).contains("--cert");
    Sample stranger = new Sample(2);
    assertThat(JudgedDocument.of(file, stranger.known()).findings().faults()).hasSize(2);
  }

  @Test
  void aSignerOfAnotherKindIsAFault() throws DecodeException {
    TachographDocument document = SAMPLE.overSpeeding();
    TachographDocument swapped =
        new TachographDocument(
            document.type(),
            document.body(),
            List.of(
                new Requisite.Value(
                    8188, document.signature(Attribute.DRIVER_CARD_SIGNATURE).orElseThrow())));
    Findings findings = JudgedDocument.of(swapped.toOctets(), KNOWN).findings();
    assertThat(findings.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).contains("нужен блок " + Sample.BLOCK));
  }

  @Test
  void anotherAuthorityIsAFault() throws DecodeException {
    KnownCertificates other =
        new KnownCertificates(new Sample(2).authority(), SAMPLE.known().others());
    Findings findings = JudgedDocument.of(SAMPLE.overSpeeding().toOctets(), other).findings();
    assertThat(findings.signatures())
        .extracting(SignatureVerdict::verdict)
        .containsOnly(Verdict.GOOD);
    assertThat(findings.certificates())
        .extracting(CertificateVerdict::verdict)
        .containsOnly(Verdict.WRONG);
  }

  @Test
  void aSignatureInTheBodyIsOnlyAnAttribute() throws DecodeException {
    TachographDocument document = SAMPLE.overSpeeding();
    Requisites body = new RequisitesBuilder().putAll(document.body()).build();
    List<Requisite> more = new ArrayList<>(body.all());
    more.add(new Requisite.Value(8188, Octets.hex("00")));
    TachographDocument odd =
        new TachographDocument(document.type(), new Requisites(more), document.signatures());
    assertThat(JudgedDocument.of(odd.toOctets(), KNOWN).findings().faults()).hasSize(2);
  }

  @Test
  void aPlainDocumentHasNoSignatures() throws DecodeException {
    Octets receipt = Receipt.of(1, ReceiptResult.ACCEPTED).compose().toOctets();
    Findings findings = JudgedDocument.of(receipt, KNOWN).findings();
    assertThat(findings.signatures()).isEmpty();
    assertThat(findings.isGood()).isTrue();
    assertThat(findings.notes()).hasSize(1);
  }

  @Test
  void whatIsCutOffOrRandomIsUnreadable() {
    Octets file = SAMPLE.overSpeeding().toOctets();
    for (int end = 0; end < file.length(); end++) {
      Octets cut = file.slice(0, end);
      assertThatThrownBy(() -> JudgedDocument.of(cut, KNOWN)).isInstanceOf(DecodeException.class);
    }
    Random random = new Random(6);
    for (int round = 0; round < 2000; round++) {
      byte[] octets = new byte[random.nextInt(300)];
      random.nextBytes(octets);
      assertThatThrownBy(() -> JudgedDocument.of(Octets.of(octets), KNOWN))
          .isInstanceOf(DecodeException.class);
    }
  }

  @Test
  void theSignerMayAlsoBeNamedByIssuerAndNumber() throws DecodeException {
    TachographDocument document = SAMPLE.overSpeeding();
    Octets raw =
        Cms.decode(document.signature(Attribute.BLOCK_SIGNATURE).orElseThrow()).rawSignature();
    TachographDocument byIssuer =
        new TachographDocument(
            document.type(),
            document.body(),
            List.of(new Requisite.Value(8188, Cms.detached(raw, SAMPLE.block()))));
    assertThat(JudgedDocument.of(byIssuer.toOctets(), KNOWN).findings().faults()).isEmpty();
  }
}
