package tachotwin.skzi.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.dictionary.EventFaultRecordPurpose;
import tachotwin.dictionary.EventFaultRecordPurpose.Code;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.FaultRecord;
import tachotwin.dictionary.OverSpeedingEventRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.VuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.skzi.state.Supply;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Which events a download tells: ГОСТ, table 2, and Order 36, tables 4 and 5. */
class StoredEventsTest {
  private static final SimInstant FIRST_DAY = BlockBench.START.startOfDay();
  private static final EventFaultRecordPurpose OF_THE_MAKER =
      new EventFaultRecordPurpose.Other(0x80);

  private BlockBench bench = bench(Profile.GOST_34005_2022);

  // One at noon of each of 30 days. At 13:00 of the 30th the 28 days begin at 13:00 of the 2nd.
  @Test
  @Requirement("VU-024")
  void gostKeepsEventsOf28DaysWithTimeAndPlace() throws DecodeException {
    for (int day = 0; day < 30; day++) {
      happens(0x17, day, 12, 60);
    }
    until(29, 13);
    List<EventRecord> told = download().events().records();
    assertThat(told).extracting(EventRecord::begin).isEqualTo(noons(2, 30));
    assertThat(told.get(0).end()).isEqualTo(after(told.get(0).begin(), 60));
    assertThat(told.subList(0, 18)).extracting(EventRecord::purpose).containsOnly(OF_THE_MAKER);
    assertThat(told.subList(18, 28))
        .extracting(EventRecord::purpose)
        .containsOnly(Code.MOST_RECENT);
    assertThat(bench.core.events().between(FIRST_DAY, bench.queue.now()))
        .as("the archive keeps all, each with its places")
        .hasSize(30)
        .extracting(EventFact::position, EventFact::endPosition)
        .containsOnly(tuple(BlockBench.MOSCOW, BlockBench.MOSCOW));
  }

  @Test
  @Requirement("VU-023")
  void anOpenedCaseIsTold28DaysByGostAndTenTimesByTheOrder() throws DecodeException {
    bench.event(0x17, 1);
    assertThat(download().events().records())
        .extracting(EventRecord::eventType, EventRecord::purpose)
        .containsExactly(tuple(EventFaultType.Code.CASE_OPENING, Code.ONGOING));
    bench.event(0x17, 2);
    until(27, 0);
    assertThat(download().events().records()).hasSize(1);
    until(29, 0);
    assertThat(download().events().records()).isEmpty();
  }

  // Table 4: the cards' conflict, the session not closed; and each attempt on the security.
  @ParameterizedTest
  @ValueSource(ints = {0x02, 0x06, 0x10, 0x17, 0x20})
  @Requirement({"VU-025", "VU-028", "VU-032"})
  void theOrderKeepsTheTenLastOfEachType(int type) throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 11; day++) {
      happens(type, day, 12, 60);
    }
    happens(0x12, 11, 12, 60);
    until(100, 0);
    List<EventRecord> told = of(type);
    assertThat(told).extracting(EventRecord::begin).isEqualTo(noons(1, 11));
    assertThat(told).extracting(EventRecord::purpose).containsOnly(Code.MOST_RECENT);
    assertThat(of(0x12)).as("another type has its own ten").hasSize(1);
  }

  // Two a day; that of the evening is the longer one. The first day has the longest of all.
  @ParameterizedTest
  @ValueSource(ints = {0x04, 0x09})
  @Requirement({"VU-026", "VU-031"})
  void theOrderKeepsTheLongestOfTenDaysAndTheFiveLongestOfAYear(int type) throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 12; day++) {
      happens(type, day, 6, 60);
      happens(type, day, 12, day == 0 ? 6_000 : 600 - day);
    }
    until(11, 23);
    List<EventRecord> told = of(type);
    // Ten days end with the 12th: 3rd…12th. The five longest are of the days 1…5.
    assertThat(told).extracting(EventRecord::begin).isEqualTo(noons(0, 12));
    assertThat(told)
        .extracting(EventRecord::purpose)
        .isEqualTo(
            IntStream.range(0, 12)
                .mapToObj(day -> day < 2 ? Code.LONGEST_OF_YEAR : Code.LONGEST_OF_DAY)
                .toList());
    assertThat(told).extracting(EventRecord::similarEventsNumber).containsOnly(1);

    until(300, 0);
    assertThat(of(type)).extracting(EventRecord::begin).isEqualTo(noons(0, 5));
    until(367, 0);
    assertThat(of(type)).extracting(EventRecord::begin).isEqualTo(noons(2, 7));
  }

  @Test
  @Requirement("VU-027")
  void theOrderKeepsTheLastInsertionWhileDrivingOfTenDays() throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 11; day++) {
      happens(0x05, day, 6, 0);
      happens(0x05, day, 12, 0);
    }
    until(10, 23);
    assertThat(of(0x05)).extracting(EventRecord::begin).isEqualTo(noons(1, 11));
    assertThat(of(0x05)).extracting(EventRecord::purpose).containsOnly(Code.LAST_OF_DAY);
    assertThat(of(0x05)).extracting(EventRecord::similarEventsNumber).containsOnly(1);
  }

  // Limit 90. The excess at noon has the higher average, that at 18:00 the higher maximum.
  @Test
  @Requirement("VU-029")
  void theOrderKeepsTheMostSeriousExcesses() throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 12; day++) {
      until(day, 12);
      speed(30, 10_500 + day * 100);
      until(day, 18);
      speed(20, 9_100);
      speed(2, 13_000 - day * 100);
      bench.drive(10, 0);
    }
    until(11, 23);
    List<OverSpeedingEventRecord> told = download().overSpeeding().records();
    // The first since the calibration; noon of the days 3…12; 18:00 of the days 1…5.
    assertThat(told)
        .filteredOn(one -> one.purpose() == Code.FIRST_SINCE_CALIBRATION)
        .extracting(OverSpeedingEventRecord::begin)
        .containsExactly(at(0, 12, 1));
    assertThat(told)
        .filteredOn(one -> one.purpose() == Code.MOST_SERIOUS_OF_DAY)
        .extracting(OverSpeedingEventRecord::begin)
        .isEqualTo(IntStream.range(2, 12).mapToObj(day -> at(day, 12, 1)).toList());
    assertThat(told)
        .filteredOn(one -> one.purpose() == Code.MOST_SERIOUS_OF_YEAR)
        .extracting(OverSpeedingEventRecord::begin, OverSpeedingEventRecord::maxSpeed)
        .containsExactly(
            tuple(at(0, 18, 1), 130),
            tuple(at(1, 18, 1), 129),
            tuple(at(2, 18, 1), 128),
            tuple(at(3, 18, 1), 127),
            tuple(at(4, 18, 1), 126));
  }

  @Test
  @Requirement("VU-030")
  void theOrderKeepsTheLongestLossesOfSupplyToTheMinute() throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 12; day++) {
      until(day, 12);
      bench.run(90);
      loss(day == 0 ? 7_200 : 300 + day * 60);
      until(day, 18);
      loss(30);
    }
    until(11, 23);
    List<EventRecord> told = of(0x08);
    // The day's longest of the days 3…12; the five longest: day 1, and 9…12 that are there.
    assertThat(told).hasSize(11);
    assertThat(told.get(0).purpose()).isEqualTo(Code.LONGEST_OF_YEAR);
    assertThat(told.get(0).begin()).isEqualTo(at(0, 12, 60));
    assertThat(told.get(0).end()).isEqualTo(at(0, 14, 60));
    assertThat(told.subList(1, 11))
        .extracting(EventRecord::begin)
        .isEqualTo(IntStream.range(2, 12).mapToObj(day -> at(day, 12, 60)).toList());
  }

  @Test
  void gostTellsLossesOfSupplyToTheSecond() throws DecodeException {
    until(0, 12);
    bench.run(90);
    loss(300);
    assertThat(of(0x08).get(0).begin()).isEqualTo(at(0, 12, 90));
  }

  @Test
  @Requirement("VU-034")
  void theOrderKeepsTenFaultsOfCards() throws DecodeException {
    bench = bench(Profile.ORDER_36);
    for (int day = 0; day < 11; day++) {
      happens(0x40, day, 12, 0);
    }
    until(100, 0);
    assertThat(download().faults().records())
        .extracting(FaultRecord::begin)
        .isEqualTo(noons(1, 11));
  }

  @Test
  @Requirement("VU-035")
  void theOrderKeepsTenFaultsOfEachTypeAndTheFirstSinceTheCalibration() throws DecodeException {
    bench = bench(Profile.ORDER_36);
    happens(0x36, 0, 6, 60);
    for (int day = 0; day < 12; day++) {
      happens(0x32, day, 12, 60);
    }
    until(100, 0);
    List<FaultRecord> told =
        download().faults().records().stream()
            .filter(one -> one.faultType().code() == 0x32)
            .toList();
    assertThat(told).hasSize(11);
    assertThat(told.get(0).purpose()).isEqualTo(Code.FIRST_SINCE_CALIBRATION);
    assertThat(told.get(0).begin()).isEqualTo(at(0, 12, 0));
    assertThat(told.subList(1, 11)).extracting(FaultRecord::begin).isEqualTo(noons(2, 12));

    bench.block.registers().activation().calibrated(BlockBench.calibration(bench.queue.now()));
    assertThat(download().faults().records())
        .extracting(FaultRecord::begin)
        .doesNotContain(at(0, 12, 0));
  }

  @Test
  void gostKeepsFaultsOf365Days() throws DecodeException {
    for (int day = 0; day < 12; day++) {
      happens(0x32, day, 12, 60);
    }
    until(364, 0);
    assertThat(download().faults().records()).hasSize(12);
    until(370, 0);
    assertThat(download().faults().records())
        .extracting(FaultRecord::begin)
        .isEqualTo(noons(5, 12));
  }

  private void happens(int type, int day, int hour, int seconds) {
    until(day, hour);
    if (seconds == 0) {
      assertThat(bench.event(type, 0)).isEqualTo(ResponseCode.OK);
      return;
    }
    assertThat(bench.event(type, 1)).isEqualTo(ResponseCode.OK);
    bench.run(seconds);
    assertThat(bench.event(type, 2)).isEqualTo(ResponseCode.OK);
  }

  private void speed(int seconds, int centi) {
    bench.drive(seconds, centi);
    if (centi > 10_000 && seconds > 20) {
      bench.drive(10, 0);
    }
  }

  private void loss(int seconds) {
    bench.block.supply(new Supply(24, 0));
    bench.run(seconds);
    bench.block.supply(Supply.nominal(24));
    bench.run(5);
    bench.execute(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
  }

  private List<EventRecord> of(int type) throws DecodeException {
    return download().events().records().stream()
        .filter(one -> one.eventType().code() == type)
        .toList();
  }

  /** All of a year, by a controller's card that is in for it only. */
  private EventsAndFaults download() throws DecodeException {
    CardBench cards = new CardBench(bench);
    cards.insert(2, FileCard.control());
    SimInstant now = bench.queue.now();
    SimInstant from = now.minus(SimDuration.ofHours(400 * 24));
    assertThat(cards.ask(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(0x04, from, now, 2)).code())
        .isEqualTo(ResponseCode.OK);
    OctetWriter file = new OctetWriter();
    ZhAnswer answer = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    while (answer.isOk()) {
      file.octets(answer.data());
      answer = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    }
    cards.tearOut(2);
    return VuFile.decode(file.toOctets()).first(EventsAndFaults.class).orElseThrow();
  }

  private static BlockBench bench(Profile profile) {
    BlockBench bench = new BlockBench(new MemoryArchive(), FIRST_DAY, profile);
    bench.commission();
    bench.startUp();
    bench.second(0, 0);
    return bench;
  }

  private void until(int day, int hour) {
    bench.queue.runUntil(moment(day, hour, 0));
  }

  private static List<TimeStamp> noons(int from, int to) {
    return IntStream.range(from, to).mapToObj(day -> at(day, 12, 0)).toList();
  }

  private static TimeStamp at(int day, int hour, int second) {
    return TimeStamp.of(moment(day, hour, second));
  }

  private static SimInstant moment(int day, int hour, int second) {
    return FIRST_DAY
        .plus(SimDuration.ofHours(day * 24L + hour))
        .plus(SimDuration.ofSeconds(second));
  }

  private static TimeStamp after(TimeStamp begin, int seconds) {
    return new TimeStamp(begin.seconds() + seconds);
  }
}
