package tachotwin.aistk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.testing.TestDocument;
import tachotwin.aistk.testing.World;
import tachotwin.document.Receipt;
import tachotwin.document.ReceiptResult;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

class DocumentDeskTest {
  private static final World WORLD = new World();

  private final Octets partNumber = WORLD.block.subject().number16();
  private final MemoryDocumentStore store = new MemoryDocumentStore(10);
  private final DocumentDesk desk =
      new DocumentDesk(CertificateSource.of(List.of(WORLD.driver)), store);
  private final Stlv body = TestDocument.body(7);
  private final Stlv ofBlock = TestDocument.signature(8188, body, WORLD.blockKey, WORLD.block);
  private final Stlv ofDriver = TestDocument.signature(8108, body, WORLD.driverKey, WORLD.driver);

  private Verdict verdict(Octets document) throws DecodeException {
    assertThat(desk.receive(partNumber, WORLD.block, document)).isPresent();
    List<ReceivedDocument> all = store.documents();
    return all.get(all.size() - 1).verdict();
  }

  @Test
  void verifiesTheSignaturesOfBlockAndCard() throws DecodeException {
    assertThat(verdict(TestDocument.document(body, ofBlock, ofDriver))).isEqualTo(Verdict.VALID);
  }

  @Test
  void takesADocumentThatTheBlockAloneSigned() throws DecodeException {
    assertThat(verdict(TestDocument.document(body, ofBlock))).isEqualTo(Verdict.VALID);
  }

  @Test
  void takesASignatureThatNamesItsSignerByIssuerAndNumber() throws DecodeException {
    Stlv byIssuer = new Stlv(8188, Cms.detached(WORLD.blockKey.sign(body.toOctets()), WORLD.block));
    assertThat(verdict(TestDocument.document(body, byIssuer))).isEqualTo(Verdict.VALID);
  }

  @Test
  void findsASignatureOverOtherOctetsWrong() throws DecodeException {
    Stlv other = TestDocument.signature(8108, TestDocument.body(8), WORLD.driverKey, WORLD.driver);
    assertThat(verdict(TestDocument.document(body, ofBlock, other)))
        .isEqualTo(Verdict.SIGNATURE_WRONG);
  }

  @Test
  void findsASignatureThatIsNoCmsWrong() throws DecodeException {
    assertThat(verdict(TestDocument.document(body, new Stlv(8188, Octets.hex("3000")))))
        .isEqualTo(Verdict.SIGNATURE_WRONG);
  }

  @Test
  void doesNotKnowACardThatWasNotGiven() throws DecodeException {
    SigningKey key = WORLD.secrets.signingKey("stranger", "signature");
    Certificate stranger =
        WORLD.issue(Subject.DRIVER_CARD, "RUD0000000999999", "Петров", key.verificationKey());
    Stlv signature = TestDocument.signature(8108, body, key, stranger);
    assertThat(verdict(TestDocument.document(body, ofBlock, signature)))
        .isEqualTo(Verdict.SIGNER_UNKNOWN);
  }

  @Test
  void doesNotLetACardSignForTheBlock() throws DecodeException {
    Stlv signature = TestDocument.signature(8188, body, WORLD.driverKey, WORLD.driver);
    assertThat(verdict(TestDocument.document(body, signature))).isEqualTo(Verdict.SIGNER_UNKNOWN);
  }

  @Test
  void refusesADocumentWithoutTheSignatureOfTheBlock() {
    assertThatThrownBy(
            () -> desk.receive(partNumber, WORLD.block, TestDocument.document(body, ofDriver)))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void refusesReceiptsAndOctetsThatAreNoDocument() {
    Octets receipt = Receipt.of(7, ReceiptResult.ACCEPTED).compose().toOctets();
    assertThatThrownBy(() -> desk.receive(partNumber, WORLD.block, receipt))
        .isInstanceOf(DecodeException.class);
    Octets good = TestDocument.document(body, ofBlock);
    for (int length = 0; length < good.length(); length++) {
      Octets cut = good.slice(0, length);
      assertThatThrownBy(() -> desk.receive(partNumber, WORLD.block, cut))
          .isInstanceOf(DecodeException.class);
    }
    assertThat(store.documents()).isEmpty();
  }

  @Test
  void tellsThatANumberIsTakenByAnotherDocument() throws DecodeException {
    desk.receive(partNumber, WORLD.block, TestDocument.document(body, ofBlock));
    Octets other = TestDocument.document(body, ofBlock, ofDriver);
    assertThat(desk.receive(partNumber, WORLD.block, other))
        .hasValue(Receipt.of(7, ReceiptResult.BAD_FORMAT).compose().toOctets());
    assertThat(store.documents()).hasSize(1);
  }

  @Test
  void findsNoDocumentValidOfWhichOneOctetWasChanged() {
    Octets good = TestDocument.document(body, ofBlock, ofDriver);
    byte[] octets = good.toByteArray();
    for (int i = 0; i < octets.length; i++) {
      octets[i] ^= (byte) (1 << i % 8);
      MemoryDocumentStore fresh = new MemoryDocumentStore(1);
      try {
        new DocumentDesk(CertificateSource.of(List.of(WORLD.driver)), fresh)
            .receive(partNumber, WORLD.block, Octets.of(octets));
        assertThat(fresh.documents().get(0).verdict()).isNotEqualTo(Verdict.VALID);
      } catch (DecodeException e) {
        assertThat(fresh.documents()).isEmpty();
      }
      octets[i] ^= (byte) (1 << i % 8);
    }
  }
}
