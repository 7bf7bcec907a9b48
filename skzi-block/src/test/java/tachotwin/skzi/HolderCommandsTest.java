package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.ActivityChange;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.history.ActivityHistory;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ActivityChoice;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.ManualEntry;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SituationChange;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.ZhCommand;

/** Commands 54–58 at the block, and the accounting of chosen activities (Order 36, item 11). */
class HolderCommandsTest {
  private static final int REST = 0;
  private static final int AVAILABLE = 1;
  private static final int WORK = 2;
  private static final int DRIVING = 3;

  private final BlockBench order =
      new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
  private final BlockBench gost = BlockBench.working();

  @BeforeEach
  void startUp() {
    order.commission();
    order.startUp();
    order.insertDriver(1, BlockBench.DRIVER);
    gost.insertDriver(1, BlockBench.DRIVER);
  }

  private static ResponseCode tell(BlockBench bench, CommandCode code, Payload data) {
    return bench.execute(ZhCommand.of(code, data)).code();
  }

  private ResponseCode choose(int slot, int activity, SimInstant since) {
    return tell(order, CommandCode.ACTIVITY, new ActivityChoice(slot, activity, since));
  }

  private DriverTimes times() {
    return BlockBench.decoded(
            order.execute(ZhCommand.of(CommandCode.DRIVING_TIMES)),
            CommandCode.DRIVING_TIMES,
            BothDriverTimes.class)
        .driver1();
  }

  /** Drives an hour from 06:00 and stops at 07:00:30. */
  private SimInstant driveAnHour() {
    order.runUntil("2026-03-02T06:00:00Z");
    order.drive(3630, 5000);
    order.drive(1, 0);
    return order.queue.now();
  }

  @Test
  @Requirement("VU-057")
  void restChosenWithin120SecondsIsABreakFromTheStop() {
    SimInstant stop = driveAnHour();
    order.run(100);
    assertThat(choose(1, REST, stop)).isEqualTo(ResponseCode.OK);
    order.runUntil("2026-03-02T07:31:00Z");
    // Driving 06:00–07:00 inclusive is 61 minutes, rest since 07:01.
    assertThat(times().continuousDriving()).isEqualTo(61);
    assertThat(times().cumulativeBreak()).isEqualTo(30);
    assertThat(held()).endsWith("06:00 DRIVING", "07:01 REST");
  }

  @Test
  @Requirement("VU-056")
  void workIsNoBreak() {
    driveAnHour();
    order.runUntil("2026-03-02T07:31:00Z");
    assertThat(times().cumulativeBreak()).isZero();
    assertThat(held()).endsWith("06:00 DRIVING", "07:01 WORK");
    choose(1, REST, order.queue.now());
    order.runUntil("2026-03-02T07:51:00Z");
    assertThat(times().cumulativeBreak()).isEqualTo(20);
    assertThat(held()).endsWith("07:01 WORK", "07:31 REST");
  }

  @Test
  void aChoiceDoesNotReachBehindTheStop() {
    SimInstant stop = driveAnHour();
    order.run(60);
    assertThat(choose(1, REST, stop.minus(SimDuration.ofMinutes(30)))).isEqualTo(ResponseCode.OK);
    order.run(120);
    assertThat(held()).endsWith("06:00 DRIVING", "07:01 REST");
  }

  @Test
  void thereIsNothingToChooseWhileDrivingWithoutACardAndInGost() {
    assertThat(choose(2, REST, order.queue.now())).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(choose(3, REST, order.queue.now())).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(choose(1, DRIVING, order.queue.now())).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(choose(1, AVAILABLE, order.queue.now())).isEqualTo(ResponseCode.OK);
    order.drive(10, 5000);
    assertThat(choose(1, WORK, order.queue.now())).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(tell(gost, CommandCode.ACTIVITY, new ActivityChoice(1, WORK, gost.queue.now())))
        .isEqualTo(ResponseCode.WRONG_STATE);
  }

  @Test
  void situationsAreRefusedThatDoNotFollowEachOther() {
    assertThat(situation(gost, 3, 2)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(situation(gost, 3, 1)).isEqualTo(ResponseCode.OK);
    assertThat(situation(gost, 3, 1)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(situation(gost, 1, 1)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(situation(order, 1, 1)).isEqualTo(ResponseCode.OK);
    assertThat(situation(order, 3, 1)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(situation(order, 2, 1)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(situation(order, 1, 3)).isEqualTo(ResponseCode.WRONG_DATA);
  }

  private static ResponseCode situation(BlockBench bench, int situation, int phase) {
    return tell(
        bench,
        CommandCode.SITUATION,
        new SituationChange(situation, phase, bench.queue.now(), 120_000));
  }

  @Test
  void nothingIsEnteredOrAskedOfACardThatIsNotAuthenticated() {
    SimInstant now = order.queue.now();
    assertThat(tell(order, CommandCode.MANUAL_ENTRY, new ManualEntry(1, 0, 0, now, now)))
        .isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(tell(order, CommandCode.MANUAL_ENTRY, new ManualEntry(1, 9, 0, now, now)))
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(tell(order, CommandCode.LAST_SESSION, new SlotNumber(1)))
        .isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(tell(order, CommandCode.LAST_SESSION, new SlotNumber(2)))
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    assertThat(tell(order, CommandCode.LOCK_STATE, new SlotNumber(1)))
        .isEqualTo(ResponseCode.CARD_NOT_INSERTED);
  }

  /** What holds of slot 1, with its minute. */
  private List<String> held() {
    return new ActivityHistory(order.archive)
        .between(BlockBench.START, order.queue.now()).stream()
            .map(ActivityFact::change)
            .filter(change -> change.slot().number() == 1)
            .map(HolderCommandsTest::text)
            .toList();
  }

  private static String text(ActivityChange change) {
    return String.format(
        "%02d:%02d %s", change.minute() / 60, change.minute() % 60, change.activity());
  }
}
