package tachotwin.skzi.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.document.DocumentType;
import tachotwin.document.ReceiptResult;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.skzi.card.FileCard;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;

/**
 * The strips of Д.3, whole, against files in which each line was derived from Д.2 and Д.3 and from
 * the day that {@link PaperDay} and the head of the file tell; they were not recorded.
 */
class GoldenStripsTest {
  private static final VerificationKey BLOCK = BlockBench.testKeys().certificate().key();

  private final PaperDay day = new PaperDay(Profile.GOST_34005_2022);

  @Test
  @Requirement({"PR-001", "PR-011", "PR-012", "PR-013", "PR-014", "PR-023"})
  void theDayOfACard() {
    drivesFiveTimes();
    day.bench.insert(2, day.control);

    withCard(1, 1).isAsIn("d.3.1.txt", day.driver.certificate.key(), BLOCK);
  }

  @Test
  @Requirement({"PR-001", "PR-013", "PR-015", "PR-016", "PR-024"})
  void theDayOfTheUnit() {
    day.bench.insert(2, day.control);
    Strip.print(day.bench, 5, 0);
    day.bench.withdraw(2);
    day.bench.insert(1, day.driver);
    day.bench.insert(2, day.second);
    day.until("05:01");
    day.drive();
    day.until("05:10");
    day.bench.block.event(0x32, 1);
    day.until("05:12");
    day.bench.block.event(0x32, 2);
    day.until("05:14");
    day.bench.block.event(0x01, 0);
    day.until("05:30");
    day.drive();
    day.until("05:45");
    day.bench.odometer = 120_009;
    day.bench.withdraw(1);
    day.bench.withdraw(2);
    day.bench.insert(2, day.control);

    Strip.print(day.bench, 2, 0).isAsIn("d.3.2.txt", BLOCK, BLOCK);
  }

  @Test
  @Requirement({"PR-001", "PR-017", "PR-025"})
  void theEventsOfACard() {
    day.bench.insert(1, day.second);
    day.until("05:10");
    day.bench.block.event(0x32, 1);
    day.until("05:12");
    day.bench.block.event(0x32, 2);
    day.until("05:15");
    day.bench.block.drive(120, 6000);
    day.bench.block.reception(false);
    day.bench.block.drive(120, 6000);
    day.bench.block.reception(true);
    day.bench.block.drive(60, 6000);
    day.bench.block.drive(60, 0);
    day.until("05:30");

    withCard(3, 1).isAsIn("d.3.3.txt", day.second.certificate.key(), BLOCK);
  }

  @Test
  @Requirement({"PR-001", "PR-026"})
  void theEventsOfTheBlock() {
    day.until("05:02");
    day.bench.block.drive(60, 6000);
    day.bench.block.drive(60, 0);
    day.until("05:05");
    day.bench.insert(1, day.driver);
    day.until("05:06");
    day.bench.block.drive(120, 9600);
    day.bench.block.drive(60, 0);
    for (String minute : new String[] {"05:10", "05:12"}) {
      day.until(minute);
      day.bench.block.event(0x32, 1);
      day.bench.block.run(60);
      day.bench.block.event(0x32, 2);
    }
    day.until("05:20");

    Strip.print(day.bench, 4, 0).isAsIn("d.3.4.txt", BLOCK, BLOCK);
  }

  @Test
  @Requirement({"PR-001", "PR-020", "PR-021", "PR-027"})
  void technicalData() {
    day.bench.insert(2, FileCard.workshop());

    Strip.print(day.bench, 5, 0).isAsIn("d.3.5.txt", BLOCK, BLOCK);
  }

  @Test
  @Requirement({"PR-001", "PR-022", "PR-028"})
  void overspeed() {
    day.bench.insert(1, day.driver);
    day.bench.insert(2, day.control);
    withCard(6, 1);
    day.until("05:06");
    day.bench.block.drive(120, 9600);
    day.bench.block.drive(60, 0);
    day.until("05:12");
    day.bench.block.place(PaperDay.TVER);
    day.bench.block.drive(120, 10_200);
    day.bench.block.drive(60, 0);
    day.until("05:20");
    withCard(6, 1);
    day.until("05:30");

    withCard(6, 1).isAsIn("d.3.6.txt", day.driver.certificate.key(), BLOCK);
  }

  // 20: without data the field stays empty.
  @Test
  void overspeedWithoutAnyLeavesTheFieldEmpty() {
    day.bench.insert(2, day.control);

    assertThat(Strip.print(day.bench, 6, 0).texts())
        .containsSubsequence("RUS/А123ВС77", "Превышена макс. скорость", "", "ГНСС");
  }

  @Test
  @Requirement("VU-084")
  void theInspectionWithoutServer() {
    PaperDay offline = new PaperDay(Profile.GOST_34005_2022, Variant.OFFLINE);
    offline.bench.insert(2, FileCard.service());

    Strip.print(offline.bench, 7, 0).isAsIn("inspection-offline.txt", BLOCK, BLOCK);
  }

  @Test
  void theInspectionWithServerWaitsForItsReceipt() {
    day.until("05:10");
    day.bench.insert(2, FileCard.service());
    assertThat(Strip.begin(day.bench, 7, 0).data()).isEqualTo(Octets.ofInts(2));
    DocumentFact notice = BlockBench.last(day.bench.block.archive.all(DocumentFact.class));
    assertThat(notice.type()).isEqualTo(DocumentType.INSPECTION_NOTICE.tag());
    assertThat(Strip.begin(day.bench, 7, 0).data()).isEqualTo(Octets.ofInts(2));
    assertThat(day.bench.block.archive.all(DocumentFact.class))
        .filteredOn(fact -> fact.type() == notice.type())
        .hasSize(1);
    day.until("05:12");
    day.bench.block.archive.append(
        new ReceiptFact(
            day.bench.block.queue.now(),
            notice.number(),
            ReceiptResult.ACCEPTED.code(),
            Octets.EMPTY));
    day.until("05:13");

    Strip.print(day.bench, 7, 0).isAsIn("inspection-online.txt", BLOCK, BLOCK);
  }

  @Test
  void thePlate() {
    day.bench.insert(1, day.driver);
    assertThat(Strip.begin(day.bench, 8, 0).code()).isEqualTo(ResponseCode.BLOCKED);
    day.bench.withdraw(1);
    day.bench.insert(1, FileCard.workshop());

    Strip.print(day.bench, 8, 0).isAsIn("plate.txt", BLOCK, BLOCK);
  }

  private void drivesFiveTimes() {
    day.bench.insert(1, day.driver);
    for (String begin : new String[] {"05:01", "05:30", "05:45", "06:10"}) {
      day.until(begin);
      day.drive();
    }
    day.until("06:40");
    day.bench.block.place(PaperDay.TVER);
    day.drive();
    day.until("06:50");
    day.bench.odometer = 120_024;
  }

  private Strip withCard(int report, int slot) {
    assertThat(Strip.begin(day.bench, report, slot).data()).isEqualTo(Octets.ofInts(1));
    assertThat(day.bench.exchange(slot, ExchangePurpose.REPORT)).isEqualTo(ResponseCode.OK);
    return Strip.read(day.bench);
  }
}
