package tachotwin.skzi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentType;
import tachotwin.document.Receipt;
import tachotwin.document.ReceiptResult;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Cms;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.profile.Variant;
import tachotwin.skzi.accounting.BlockAccounting;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;

class DocumentsTest {
  private final DocumentBench bench = new DocumentBench();
  private final Documents documents = new Documents(bench.core);

  @BeforeEach
  void supplies() {
    bench.supply();
  }

  // More than 60 s is an event 07h (table 3), and that is a violation.
  @Requirement("SK-016")
  @Test
  void excessOfMoreThanSixtySecondsIsReportedAndSigned() throws DecodeException {
    bench.overspeed(61, false);
    TachographDocument document = only();
    assertThat(document.type()).isEqualTo(DocumentType.OVER_SPEEDING.tag());
    assertThat(document.number()).isEqualTo(1);
    assertThat(document.body().number(Attribute.MAX_SPEED)).hasValue(112);
    assertThat(document.body().number(Attribute.AVERAGE_SPEED)).hasValue(101);
    assertThat(document.body().number(Attribute.PERMITTED_SPEED)).hasValue(90);
    assertThat(document.body().place(Attribute.BEGIN_PLACE)).contains(DocumentBench.MOSCOW);
    assertThat(document.body().place(Attribute.END_PLACE)).contains(DocumentBench.TVER);
    assertThat(document.body().time(Attribute.BEGIN))
        .contains(DocumentBench.START.minus(SimDuration.ofSeconds(61)));
    assertThat(document.body().structure(Attribute.DRIVER_CARD)).isEmpty();
    assertThat(
            Cms.decode(document.signature(Attribute.BLOCK_SIGNATURE).orElseThrow())
                .verify(document.signedOctets(), bench.blockCertificate))
        .isTrue();
  }

  @Test
  void excessOfSixtySecondsIsNotReported() {
    bench.overspeed(60, true);
    assertThat(facts()).isEmpty();
  }

  @Test
  void documentWithoutDriverCanBeSentAtOnce() {
    bench.overspeed(61, false);
    assertThat(documents.next()).isPresent();
    assertThat(bench.core.state().documentsWaiting()).isEqualTo(1);
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isTrue();
    assertThat(has(BlockFlags.CARD_WANTED_1)).isFalse();
  }

  @Test
  void documentAboutADriverIsSentWithTheCardsSignature() throws DecodeException {
    bench.insertCard();
    bench.overspeed(61, true);
    assertThat(has(BlockFlags.CARD_WANTED_1)).isTrue();
    assertThat(documents.next()).isEmpty();
    PendingDocument pending = documents.forSlot(1).orElseThrow();
    assertThat(documents.forSlot(2)).isEmpty();

    assertThat(documents.signed(pending.number(), bench.cardKey.signHash(pending.hash()))).isTrue();
    assertThat(has(BlockFlags.CARD_WANTED_1)).isFalse();
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isTrue();
    DocumentFact fact = documents.next().orElseThrow();
    assertThat(fact.octets().length()).isLessThanOrEqualTo(Document.COMPOSED_MAX);
    TachographDocument document = (TachographDocument) Document.decode(fact.octets());
    Octets signature = document.signature(Attribute.DRIVER_CARD_SIGNATURE).orElseThrow();
    assertThat(Cms.decode(signature).verify(document.signedOctets(), bench.cardCertificate))
        .isTrue();
    assertThat(document.body().structure(Attribute.DRIVER_CARD))
        .hasValueSatisfying(
            card -> assertThat(card.text(Attribute.SURNAME)).contains("Константинопольский"));
  }

  @Test
  void signatureOfAnotherKeyIsRefused() {
    bench.insertCard();
    bench.overspeed(61, true);
    PendingDocument pending = documents.forSlot(1).orElseThrow();
    assertThat(documents.signed(pending.number(), bench.blockKey.signHash(pending.hash())))
        .isFalse();
    assertThat(documents.signed(pending.number(), Octets.EMPTY)).isFalse();
    assertThat(documents.signed(99, bench.cardKey.signHash(pending.hash()))).isFalse();
    assertThat(documents.forSlot(1)).isPresent();
  }

  @Test
  void cardThatStaysAwayIsWaitedForADay() throws DecodeException {
    bench.insertCard();
    bench.overspeed(61, true);
    bench.withdrawCard();
    assertThat(has(BlockFlags.CARD_WANTED_1)).isFalse();
    bench.pass(SimDuration.ofHours(24).minus(SimDuration.ofSeconds(1)));
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isFalse();
    bench.pass(SimDuration.ofSeconds(1));
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isTrue();
    assertThat(only().signature(Attribute.DRIVER_CARD_SIGNATURE)).isEmpty();
  }

  @Test
  void numbersAreNeverUsedAgain() {
    bench.overspeed(61, false);
    bench.overspeed(70, false);
    bench.core.listeners().tell(listener -> listener.poweredOn());
    bench.overspeed(80, false);
    assertThat(facts()).extracting(DocumentFact::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  void outboxOutlivesTheSupply() {
    bench.insertCard();
    bench.overspeed(61, true);
    bench.overspeed(61, false);
    documents.receipt(Receipt.of(2, ReceiptResult.ACCEPTED), Octets.EMPTY);
    bench.core.listeners().tell(listener -> listener.poweringOff());
    Documents restored = new Documents(bench.core);
    restored.poweredOn();
    assertThat(restored.forSlot(1)).hasValueSatisfying(one -> assertThat(one.number()).isOne());
    assertThat(restored.find(2)).isEmpty();
  }

  // Г.7.10, Г.7.11.
  @Test
  void documentWithoutReceiptIsDueAgainAfterADayAndDriversAreRefusedAfterFifteen() {
    bench.overspeed(61, false);
    documents.sent(1);
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isFalse();
    bench.pass(SimDuration.ofHours(24).minus(SimDuration.ofSeconds(1)));
    assertThat(documents.next()).isEmpty();
    bench.pass(SimDuration.ofSeconds(1));
    assertThat(documents.next()).isPresent();
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isTrue();
    bench.pass(SimDuration.ofHours(14 * 24).minus(SimDuration.ofSeconds(1)));
    assertThat(has(BlockFlags.DRIVERS_REFUSED)).isFalse();
    bench.pass(SimDuration.ofSeconds(1));
    assertThat(has(BlockFlags.DRIVERS_REFUSED)).isTrue();
    assertThat(documents.receipt(Receipt.of(1, ReceiptResult.ACCEPTED), Octets.EMPTY)).isTrue();
    assertThat(has(BlockFlags.DRIVERS_REFUSED)).isFalse();
    // What is left is notice 230, by which the block told of it.
    assertThat(documents.receipt(new Receipt(2, 0), Octets.EMPTY)).as("a report's").isFalse();
    assertThat(documents.receipt(new Receipt(DocumentType.NOTICE_RECEIPT, 2, 0), Octets.EMPTY))
        .isTrue();
    assertThat(has(BlockFlags.DOCUMENTS_WAIT)).isFalse();
  }

  @Test
  void refusalOfTheServerIsRegisteredAndDeliversNothing() {
    bench.overspeed(61, false);
    documents.sent(1);
    documents.receipt(Receipt.of(1, ReceiptResult.BAD_SIGNATURE), Octets.EMPTY);
    assertThat(bench.core.archive().all(ReceiptFact.class))
        .singleElement()
        .extracting(ReceiptFact::result)
        .isEqualTo(ReceiptResult.BAD_SIGNATURE.code());
    assertThat(documents.find(1)).isPresent();
  }

  @Test
  void tooLongDrivingIsReportedWhenTheDrivingEnded() throws DecodeException {
    new BlockAccounting(bench.core, NormTable.load(), documents);
    bench.insertCard();
    bench.activity(Activity.DRIVING);
    bench.pass(SimDuration.ofMinutes(270));
    assertThat(has(BlockFlags.BREAK_DUE_1)).isFalse();
    bench.pass(SimDuration.ofSeconds(1));
    assertThat(has(BlockFlags.BREAK_DUE_1)).isTrue();
    bench.pass(SimDuration.ofMinutes(19).plus(SimDuration.ofSeconds(59)));
    bench.activity(Activity.REST);
    assertThat(bench.core.state().accounting().times(1, bench.queue.now()).continuousDriving())
        .isEqualTo(290);
    bench.pass(SimDuration.ofMinutes(15).plus(SimDuration.ofSeconds(1)));
    assertThat(has(BlockFlags.BREAK_DUE_1)).isFalse();
    TachographDocument document = only();
    assertThat(document.type()).isEqualTo(DocumentType.CONTINUOUS_DRIVING.tag());
    assertThat(document.body().number(Attribute.DRIVING_TIME)).hasValue(290 * 60);
    assertThat(document.body().number(Attribute.PERMITTED_TIME)).hasValue(270 * 60);
    assertThat(document.body().time(Attribute.BEGIN))
        .contains(DocumentBench.START.plus(SimDuration.ofMinutes(270)));
    assertThat(document.body().time(Attribute.END))
        .contains(DocumentBench.START.plus(SimDuration.ofMinutes(290)));
    assertThat(documents.forSlot(1)).isPresent();
  }

  @Test
  void withdrawalEndsTooLongDrivingAndNothingIsReportedTwiceAfterALossOfSupply()
      throws DecodeException {
    new BlockAccounting(bench.core, NormTable.load(), documents);
    bench.insertCard();
    bench.activity(Activity.DRIVING);
    bench.pass(SimDuration.ofMinutes(280));
    bench.activity(Activity.REST);
    bench.pass(SimDuration.ofMinutes(1));
    bench.withdrawCard();
    assertThat(only().type()).isEqualTo(DocumentType.CONTINUOUS_DRIVING.tag());
    bench.insertCard();
    bench.pass(SimDuration.ofMinutes(30));
    bench.core.listeners().tell(listener -> listener.poweredOn());
    bench.pass(SimDuration.ofMinutes(30));
    assertThat(facts()).hasSize(1);
    assertThat(bench.core.state().accounting().times(1, bench.queue.now()).dailyDriving())
        .isEqualTo(280);
  }

  @Test
  void blockThatIsNotOnlineKeepsDocumentsAndSendsNone() {
    DocumentBench offline = new DocumentBench(Variant.OFFLINE, new MemoryArchive(), List.of());
    Documents kept = new Documents(offline.core);
    offline.supply();
    offline.overspeed(61, false);
    offline.pass(SimDuration.ofHours(16 * 24));
    assertThat(offline.core.archive().all(DocumentFact.class)).hasSize(1);
    assertThat(kept.next()).isEmpty();
    assertThat(offline.core.state().flags()).isZero();
  }

  private TachographDocument only() throws DecodeException {
    assertThat(facts()).hasSize(1);
    return (TachographDocument) Document.decode(facts().get(0).octets());
  }

  private List<DocumentFact> facts() {
    return bench.core.archive().all(DocumentFact.class);
  }

  private boolean has(BlockFlags flag) {
    return flag.in(bench.core.state().flags());
  }
}
