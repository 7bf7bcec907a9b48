package tachotwin.skzi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.accounting.BlockAccounting;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.register.ActivationRegister;
import tachotwin.time.SimInstant;
import tachotwin.vectors.OpenSsl;
import tachotwin.vectors.Requirement;

/** OpenSSL verifies block's and card's signature of every kind of signed document. */
class OpenSslJudgesDocumentsIT {
  @TempDir private Path directory;

  private final TreeSet<Integer> judged = new TreeSet<>();
  private final TreeSet<Integer> byCard = new TreeSet<>();

  @Test
  @Requirement({"AI-021", "AI-023"})
  void everyKindIsSignedByTheBlockAndThoseAboutDriversByTheCard() throws DecodeException {
    OpenSsl openSsl = OpenSsl.in(directory);
    DocumentBench bench = new DocumentBench();
    breaksEveryNorm(bench);
    judge(openSsl, bench);
    DocumentBench late = new DocumentBench(SimInstant.parse("2040-12-20T00:00:00Z"));
    new Documents(late.core);
    late.supply();
    judge(openSsl, late);
    assertThat(judged).containsExactly(201, 202, 203, 204, 205, 206, 207, 208, 210, 220, 221, 222);
    assertThat(byCard).containsExactly(202, 203, 204, 205, 206, 207, 208, 210);
  }

  private static void breaksEveryNorm(DocumentBench bench) {
    Documents documents = new Documents(bench.core);
    new BlockAccounting(bench.core, NormTable.load(), documents);
    bench.supply();
    bench.insertCard();
    ActivationRegister register = new ActivationRegister(bench.core);
    register.calibrated(bench.core.state().calibration().orElseThrow());
    register.calibrated(bench.core.state().calibration().orElseThrow());
    bench.overspeed(61, true);
    bench.drives(700);
    rests(bench, documents, 480);
    for (int day = 0; day < 9; day++) {
      bench.worksADay();
      rests(bench, documents, 24 * 60 - 650);
    }
    rests(bench, documents, 20 * 60);
    bench.drives(60);
    rests(bench, documents, 30 * 60);
    bench.drives(60);
    rests(bench, documents, 30 * 60);
    bench.drives(60);
    rests(bench, documents, 60);
    bench.core.listeners().tell(listener -> listener.withdrawing());
  }

  /** The card is there to sign what the block has composed. */
  private static void rests(DocumentBench bench, Documents documents, int minutes) {
    bench.rests(minutes);
    for (Optional<PendingDocument> one = documents.forSlot(1);
        one.isPresent();
        one = documents.forSlot(1)) {
      assertThat(documents.signed(one.get().number(), bench.cardKey.signHash(one.get().hash())))
          .isTrue();
    }
  }

  private void judge(OpenSsl openSsl, DocumentBench bench) throws DecodeException {
    openSsl.put("ca.pem", bench.authority.certificate().toPem());
    for (DocumentFact fact : bench.core.archive().all(DocumentFact.class)) {
      if (Document.decode(fact.octets()) instanceof TachographDocument document) {
        assertThat(fact.octets().length()).isLessThanOrEqualTo(Document.COMPOSED_MAX);
        Octets block = document.signature(Attribute.BLOCK_SIGNATURE).orElseThrow();
        verify(openSsl, document, block, bench.blockCertificate);
        judged.add(document.type());
        Optional<Octets> card = document.signature(Attribute.DRIVER_CARD_SIGNATURE);
        if (card.isPresent()) {
          verify(openSsl, document, card.get(), bench.cardCertificate);
          byCard.add(document.type());
        }
      }
    }
  }

  private static void verify(
      OpenSsl openSsl, TachographDocument document, Octets cms, Certificate signer) {
    openSsl.put("cms.der", cms.toByteArray());
    openSsl.put("signer.pem", signer.toPem());
    openSsl.put("signed", document.signedOctets().toByteArray());
    OpenSsl.Answer good = run(openSsl);
    assertThat(good.isGood()).as(document.type() + " " + good.messages()).isTrue();
    byte[] altered = document.signedOctets().toByteArray();
    altered[altered.length - 1] ^= 1;
    openSsl.put("signed", altered);
    assertThat(run(openSsl).isGood()).as(document.type() + " altered").isFalse();
  }

  private static OpenSsl.Answer run(OpenSsl openSsl) {
    return openSsl.run(
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "cms.der",
        "-content",
        "signed",
        "-certfile",
        "signer.pem",
        "-CAfile",
        "ca.pem",
        "-purpose",
        "any",
        "-no_check_time",
        "-out",
        "verified");
  }
}
