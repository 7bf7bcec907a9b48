package tachotwin.skzi.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.ControlRecord;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.DriverActivity;
import tachotwin.download.Overview;
import tachotwin.download.VuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** A year's numbers: what goes in on 365 days comes out of one download. */
class CapacityTest {
  private static final SimInstant FIRST_DAY = BlockBench.START.startOfDay();
  private static final int DAYS = 365;
  private static final SimDuration STEP = SimDuration.ofMinutes(3);

  private final BlockBench bench = new BlockBench(new MemoryArchive(), FIRST_DAY, Profile.ORDER_36);

  CapacityTest() {
    bench.commission();
    bench.startUp();
  }

  // Order 36, item 20: 2190 = 6 × 365 cycles, 93 440 = 256 × 365 changes. Three minutes of motion
  // and three of rest are two changes: 128 pairs a day from 06:00 on.
  @Test
  @Requirement({"VU-064", "VU-065", "VU-066"})
  void aYearHolds2190CyclesOfCards93440ChangesOfActivityAndEachDaysOdometer()
      throws DecodeException {
    for (int day = 0; day < DAYS; day++) {
      SimInstant midnight = FIRST_DAY.plus(SimDuration.ofHours(24L * day));
      for (int cycle = 0; cycle < 5; cycle++) {
        bench.queue.runUntil(midnight.plus(SimDuration.ofMinutes(10L + cycle * 2L)));
        bench.insertDriver(1, BlockBench.DRIVER);
        bench.queue.runUntil(bench.queue.now().plus(SimDuration.ofSeconds(30)));
        bench.withdrawDriver(1, BlockBench.DRIVER);
      }
      bench.queue.runUntil(midnight.plus(SimDuration.ofHours(6)));
      bench.insertDriver(1, BlockBench.DRIVER);
      for (int pair = 0; pair < 128; pair++) {
        move(1_000L * day + pair * 7L, 1);
        move(1_000L * day + pair * 7L, 0);
      }
      bench.withdrawDriver(1, BlockBench.DRIVER);
    }
    bench.queue.runUntil(FIRST_DAY.plus(SimDuration.ofHours(24L * DAYS)));

    List<DriverActivity> days = download(0x02).all(DriverActivity.class).subList(0, DAYS);
    assertThat(days.stream().mapToInt(one -> one.cards().records().size()).sum())
        .isGreaterThanOrEqualTo(2_190);
    assertThat(days.stream().mapToInt(one -> one.activities().records().size()).sum())
        .isGreaterThanOrEqualTo(93_440);
    // 127 pairs after the day's first: 127 × 7 m = 889 m behind 120 000 km and a km a day.
    assertThat(days)
        .extracting(DriverActivity::odometer)
        .isEqualTo(IntStream.range(0, DAYS).mapToObj(day -> 120_000 + day).toList());
  }

  @Test
  @Requirement("VU-071")
  void theLastTwentyControlsStayWithTheirPlaces() throws DecodeException {
    List<TimeStamp> begun = new ArrayList<>();
    CardBench cards = new CardBench(bench);
    Overview overview = null;
    for (int control = 0; control < 21; control++) {
      bench.place(new GeoCoordinates(55_000_000 + control, 37_000_000));
      bench.run(3_600);
      bench.execute(CommandCode.NAVIGATION);
      cards.insert(2, FileCard.control());
      begun.add(TimeStamp.of(bench.queue.now()));
      read(0x01);
      overview = read(0x01).first(Overview.class).orElseThrow();
      cards.tearOut(2);
    }
    assertThat(overview.controls().records())
        .hasSize(20)
        .extracting(ControlRecord::controlTime)
        .isEqualTo(begun.subList(1, 21));
    assertThat(bench.archive.all(ControlFact.class))
        .extracting(fact -> fact.position().latitude())
        .contains(55_000_001, 55_000_020);
  }

  private void move(long metres, int moving) {
    bench.gnssSpeed(moving * 2_520);
    bench.execute(
        ZhCommand.of(
            CommandCode.MOTION_SECOND,
            new MotionSecond(bench.queue.now(), moving * 25 * 256, 120_000_000L + metres, moving)));
    bench.queue.runUntil(bench.queue.now().plus(STEP));
  }

  private VuFile download(int parts) throws DecodeException {
    new CardBench(bench).insert(2, FileCard.control());
    return read(parts);
  }

  private VuFile read(int parts) throws DecodeException {
    DownloadBegin begin = new DownloadBegin(parts, FIRST_DAY, bench.queue.now(), 2);
    assertThat(bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_BEGIN, begin)).code())
        .isEqualTo(ResponseCode.OK);
    OctetWriter file = new OctetWriter();
    ZhAnswer answer = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    while (answer.isOk()) {
      file.octets(answer.data());
      answer = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    }
    return VuFile.decode(file.toOctets());
  }
}
