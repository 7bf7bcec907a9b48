package tachotwin.skzi.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.TimeAdjustmentRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.TechnicalData;
import tachotwin.download.VuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleEntry;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Command 22 as a calibration of a tachograph in service. */
class CalibrationCommandTest {
  private final CardBench bench = new CardBench();
  private final FileCard workshop = FileCard.workshop();

  @BeforeEach
  void workshopComes() {
    bench.insert(1, workshop);
    bench.block.run(60);
  }

  @Test
  @Requirement("VU-080")
  void withoutGnssTheWorkshopSetsTheTime() {
    bench.block.reception(false);
    bench.block.drive(2, 0);
    SimInstant now = bench.block.core.clock().second();
    calibrate(now, now.plus(SimDuration.ofSeconds(90)));

    assertThat(bench.block.core.clock().second()).isEqualTo(now.plus(SimDuration.ofSeconds(90)));
  }

  @Test
  void gnssIsBelievedMoreThanTheWorkshop() {
    SimInstant now = bench.block.core.clock().second();
    calibrate(now, now.plus(SimDuration.ofSeconds(90)));

    assertThat(bench.block.core.clock().second()).isEqualTo(now);
  }

  @Test
  void allCalibrationsAndTheLastFiveCorrectionsAreDownloaded() throws DecodeException {
    List<TimeStamp> set = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      SimInstant now = bench.block.core.clock().second();
      set.add(TimeStamp.of(now.plus(SimDuration.ofSeconds(60 + i))));
      calibrate(now, now.plus(SimDuration.ofSeconds(60 + i)));
      bench.block.run(10);
    }
    VuFile file = VuFile.decode(download());

    // One of the activation and six of the workshop (4.7.17); 4.7.5: the last five of six.
    assertThat(file.first(TechnicalData.class).orElseThrow().calibrations().records()).hasSize(7);
    assertThat(file.first(EventsAndFaults.class).orElseThrow().timeAdjustments().records())
        .extracting(TimeAdjustmentRecord::newTime)
        .containsExactlyElementsOf(set.subList(1, 6));
  }

  @Test
  void theCardNotesEachCalibrationOnceAtOnceAndAtWithdrawal() {
    SimInstant now = bench.block.core.clock().second();
    calibrate(now, now);
    assertThat(bench.exchange(1, ExchangePurpose.CONTROL_DONE)).isEqualTo(ResponseCode.OK);
    assertThat(calibrations()).isEqualTo(1);
    bench.withdraw(1);

    assertThat(calibrations()).isEqualTo(1);
  }

  private int calibrations() {
    return workshop.get(CardFile.CALIBRATION, CalibrationFile::decode).total();
  }

  private void calibrate(SimInstant before, SimInstant after) {
    CalibrationRecord record =
        BlockBench.calibration(bench.block.queue.now(), workshop.number, "А123ВС77").record();
    Octets octets = record.toOctets();
    // Б.7 ends with oldTime, newTime, nextCalibration, 4 octets each.
    Octets timed =
        Octets.concat(
            octets.slice(0, CalibrationRecord.SIZE - 12),
            TimeStamp.of(before).toOctets(),
            TimeStamp.of(after).toOctets(),
            TimeStamp.NONE.toOctets());
    assertThat(bench.ask(CommandCode.ACTIVATE_VEHICLE, new VehicleEntry(1, 5, timed)).code())
        .isEqualTo(ResponseCode.OK);
  }

  private Octets download() {
    SimInstant now = bench.block.core.clock().second();
    assertThat(
            bench
                .ask(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(0x14, now.startOfDay(), now, 1))
                .code())
        .isEqualTo(ResponseCode.OK);
    List<Octets> out = new ArrayList<>();
    ZhCommand next = ZhCommand.of(CommandCode.DOWNLOAD_NEXT);
    for (ZhAnswer one = bench.block.execute(next); one.isOk(); one = bench.block.execute(next)) {
      out.add(one.data());
    }
    return Octets.concat(out.toArray(Octets[]::new));
  }
}
