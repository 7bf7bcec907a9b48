package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.MakerEvent;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.GnssGapFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.history.Accident;
import tachotwin.skzi.history.Accidents;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;

/** Events on which ГОСТ and the Order disagree, and accidents, which only the Order knows. */
class ProfileEventsTest {
  private static final String WORKSHOP = "RUW0000000000100";

  private final BlockBench gost = BlockBench.working();
  private final BlockBench order = order();

  // Order 36, table 2: a workshop's card beside a driver's gives no right; ГОСТ looks at slot 1.
  @Test
  void drivingWithoutACardIsJudgedBySlot1OrByThePair() {
    for (BlockBench bench : List.of(gost, order)) {
      bench.insertDriver(1, BlockBench.DRIVER);
      bench.insert(2, EquipmentType.Code.WORKSHOP_CARD, WORKSHOP);
      bench.drive(10, 5_000);
      bench.drive(5, 0);
    }
    assertThat(all(gost, EventFaultType.Code.DRIVING_WITHOUT_CARD)).isEmpty();
    assertThat(all(order, EventFaultType.Code.DRIVING_WITHOUT_CARD)).hasSize(1);
  }

  @Test
  void anExcessMustOutlastAMinuteOrNothing() {
    for (BlockBench bench : List.of(gost, order)) {
      bench.drive(1, 9_100);
      bench.drive(5, 8_000);
    }
    assertThat(all(gost, EventFaultType.Code.OVER_SPEEDING)).isEmpty();
    assertThat(all(order, EventFaultType.Code.OVER_SPEEDING)).hasSize(1);
  }

  @Test
  void differingSpeedsAre0AOr09AndAFlag() {
    for (BlockBench bench : List.of(gost, order)) {
      bench.drive(602, 10_000, 8_900, true);
      assertThat(BlockFlags.MOTION_CONFLICT.in(bench.core.state().flags())).isTrue();
      bench.drive(62, 10_000, 10_000, true);
      assertThat(BlockFlags.MOTION_CONFLICT.in(bench.core.state().flags())).isFalse();
    }
    assertThat(all(gost, EventFaultType.Code.MOTION_CONFLICT)).hasSize(1);
    assertThat(all(gost, EventFaultType.Code.MOTION_DATA_ERROR)).isEmpty();
    assertThat(all(order, EventFaultType.Code.MOTION_DATA_ERROR)).hasSize(1);
    assertThat(all(order, EventFaultType.Code.MOTION_CONFLICT)).isEmpty();
  }

  @Test
  void aSilentSensorIsFlagged() {
    gost.drive(602, 10_000, 0, false);
    assertThat(BlockFlags.SENSOR_FAULT.in(gost.core.state().flags())).isTrue();
    gost.drive(1, 10_000, 10_000, true);
    assertThat(BlockFlags.SENSOR_FAULT.in(gost.core.state().flags())).isFalse();
  }

  @Test
  void theLackOfGnssIsAnEventOfGostOnly() {
    for (BlockBench bench : List.of(gost, order)) {
      bench.reception(false);
      bench.drive(10, 5_000);
      bench.reception(true);
      bench.drive(10, 5_000);
      assertThat(bench.archive.all(GnssGapFact.class)).hasSize(2);
    }
    assertThat(all(gost, EventFaultType.Code.NO_GNSS_POSITION))
        .singleElement()
        .satisfies(one -> assertThat(one.isOpen()).isFalse());
    assertThat(all(order, EventFaultType.Code.NO_GNSS_POSITION)).isEmpty();
  }

  // Order 36, 17.12: five of 60 days, each with the way of the 24 hours before it.
  @Test
  @Requirement("VU-077")
  void theLastFiveAccidentsOf60DaysStayWithTheWayOf24HoursBefore() {
    int[] codes = {0x80, 0x81, 0x82, 0x80, 0x81, 0x82};
    for (int i = 0; i < codes.length; i++) {
      order.queue.runUntil(BlockBench.START.plus(SimDuration.ofHours(24L * 5 * i)));
      order.place(new GeoCoordinates(55_000_000 + i, 37_000_000));
      order.drive(90, 6_000);
      order.drive(5, 0);
      order.run(23 * 3600);
      order.drive(30, 3_000);
      order.drive(5, 0);
      order.event(codes[i], 0);
      gost.event(codes[i], 0);
    }
    // The minute that goes on is registered when it is over.
    order.run(120);
    SimInstant now = order.queue.now();
    List<Accident> kept = new Accidents(order.core).at(now);
    assertThat(kept)
        .extracting(one -> one.fact().type().code())
        .containsExactly(0x81, 0x82, 0x80, 0x81, 0x82);
    Accident last = kept.get(4);
    // 90 s at 60 km/h, 23 hours later 30 s at 30 km/h; the seconds of standing follow the motion.
    assertThat(last.before()).filteredOn(place -> place.speed() == 6_000).hasSize(90);
    assertThat(last.before()).filteredOn(place -> place.speed() == 3_000).hasSize(30);
    assertThat(last.before())
        .allSatisfy(
            place -> {
              assertThat(place.position()).isEqualTo(new GeoCoordinates(55_000_005, 37_000_000));
              assertThat(last.fact().at().since(place.at()))
                  .isLessThanOrEqualTo(SimDuration.ofHours(24));
            });
    // The second one, of the fifth day, is 60 days old at the 65th.
    assertThat(
            new Accidents(order.core)
                .at(kept.get(0).fact().at().plus(SimDuration.ofHours(24 * 60))))
        .hasSize(5);
    assertThat(
            new Accidents(order.core)
                .at(kept.get(0).fact().at().plus(SimDuration.ofHours(24 * 60 + 1))))
        .hasSize(4);
    assertThat(new Accidents(gost.core).at(now)).isEmpty();
    assertThat(MakerEvent.of(0x81).orElseThrow().title()).isEqualTo("Экстренное торможение");
  }

  // O36 10.6: nothing happens and nothing moves, so nothing is registered.
  @Test
  @Requirement("VU-079")
  void secondsAreRegisteredInMotionAndNotWhileTheVehicleStands() {
    gost.insertDriver(1, BlockBench.DRIVER);
    gost.drive(120, 6_000);
    gost.drive(10, 0);
    gost.run(120);
    long seconds = seconds(gost);
    assertThat(seconds).isBetween(120L, 123L);
    gost.run(600);
    gost.second(0, 0);
    gost.run(120);
    assertThat(seconds(gost)).isEqualTo(seconds);
  }

  private static long seconds(BlockBench bench) {
    return bench.archive.all(MotionMinute.class).stream()
        .mapToLong(minute -> minute.samples().size())
        .sum();
  }

  private static List<EventFact> all(BlockBench bench, EventFaultType type) {
    return bench
        .core
        .events()
        .between(type, BlockBench.START, bench.queue.now().plus(SimDuration.ofSeconds(1)));
  }

  private static BlockBench order() {
    BlockBench bench = new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
    bench.commission();
    bench.startUp();
    return bench;
  }
}
