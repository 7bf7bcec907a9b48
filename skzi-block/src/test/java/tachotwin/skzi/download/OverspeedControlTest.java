package tachotwin.skzi.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.dictionary.OverSpeedingControlData;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.VuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** What is kept since the last control of speed (Order 36, table 4, note; Б.2.2.20). */
class OverspeedControlTest {
  private static final int REPORT_OF_SPEEDING = 6;
  private static final int EVENTS = 0x04;

  private final CardBench bench = new CardBench();

  @Test
  @Requirement("VU-033")
  void theControlOfSpeedIsKeptWithTheFirstExcessAfterItAndTheirNumber() throws DecodeException {
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    SimInstant before = exceed();
    bench.insert(2, FileCard.control());
    assertThat(kept())
        .isEqualTo(new OverSpeedingControlData(TimeStamp.NONE, TimeStamp.of(before), 1));

    SimInstant control = bench.block.queue.now();
    print();
    assertThat(kept())
        .isEqualTo(new OverSpeedingControlData(TimeStamp.of(control), TimeStamp.NONE, 0));

    // The first second above 90 km/h is the first of each excess.
    SimInstant first = exceed();
    exceed();
    exceed();
    assertThat(kept())
        .isEqualTo(new OverSpeedingControlData(TimeStamp.of(control), TimeStamp.of(first), 3));
  }

  /** 70 s at 100 km/h, where 90 are allowed, then a stop; tells its first second. */
  private SimInstant exceed() {
    bench.block.drive(30, 80_00);
    SimInstant first = bench.block.queue.now().plus(SimDuration.ofSeconds(1));
    bench.block.drive(70, 100_00);
    bench.block.drive(30, 80_00);
    bench.block.drive(10, 0);
    return first;
  }

  private void print() {
    SimInstant now = bench.block.queue.now();
    ReportBegin begin =
        new ReportBegin(REPORT_OF_SPEEDING, 0, now.startOfDay(), bench.odometer, false);
    assertThat(bench.ask(CommandCode.REPORT_BEGIN, begin).code()).isEqualTo(ResponseCode.OK);
    ZhAnswer answer = bench.block.execute(ZhCommand.of(CommandCode.REPORT_LINES));
    while (answer.isOk()) {
      answer = bench.block.execute(ZhCommand.of(CommandCode.REPORT_LINES));
    }
  }

  private OverSpeedingControlData kept() throws DecodeException {
    SimInstant now = bench.block.queue.now();
    DownloadBegin begin = new DownloadBegin(EVENTS, now.startOfDay(), now, 2);
    assertThat(bench.ask(CommandCode.DOWNLOAD_BEGIN, begin).code()).isEqualTo(ResponseCode.OK);
    OctetWriter file = new OctetWriter();
    ZhAnswer answer = bench.block.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    while (answer.isOk()) {
      file.octets(answer.data());
      answer = bench.block.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    }
    return VuFile.decode(file.toOctets())
        .first(EventsAndFaults.class)
        .orElseThrow()
        .overSpeedingControl();
  }
}
