package tachotwin.can.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Pgn;
import tachotwin.can.pgn.PgnRequest;
import tachotwin.octet.Octets;
import tachotwin.port.TachographState;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.DriverTimes;

class TachographNodeTest {
  private record Heard(SimInstant at, CanFrame frame) {}

  private final SimInstant start = SimInstant.parse("2026-03-02T05:00:00Z");
  private final EventQueue queue = new EventQueue(start);
  private final CanBus bus = new CanBus(queue);
  private final List<Heard> heard = new ArrayList<>();
  private final TachographNode node = new TachographNode(bus, queue, TachographNodeTest::state);

  TachographNodeTest() {
    bus.listen((at, frame) -> heard.add(new Heard(at, frame)));
  }

  private static TachographState state(SimInstant now) {
    return new TachographState(
        WorkingState.DRIVE,
        WorkingState.REST,
        0,
        0,
        true,
        false,
        true,
        false,
        false,
        false,
        80 * 256,
        0,
        1_502_865,
        10_000,
        now,
        "XTC000000A0000001",
        "А123ВС77",
        "",
        "",
        DriverTimes.NONE,
        DriverTimes.NONE);
  }

  private List<Heard> of(Pgn group) {
    return heard.stream().filter(one -> one.frame().pgn() == group.number()).toList();
  }

  private void run(SimDuration length) {
    queue.runUntil(queue.now().plus(length));
  }

  @Test
  @Requirement({"CN-008", "CN-010", "CN-014"})
  void sendsTco1Every50MillisecondsAndTimeAndDistanceEverySecond() {
    node.ignition(true);
    run(SimDuration.ofSeconds(10));
    // From 0 s to 10 s, both ends included: 10 / 0.05 + 1 and 10 + 1.
    assertThat(of(Pgn.TCO1)).hasSize(201);
    assertThat(of(Pgn.TIME_DATE)).hasSize(11);
    assertThat(of(Pgn.DISTANCE)).hasSize(11);
    List<Heard> tco1 = of(Pgn.TCO1);
    for (int i = 1; i < tco1.size(); i++) {
      assertThat(tco1.get(i).at().since(tco1.get(i - 1).at())).isEqualTo(SimDuration.ofMillis(50));
    }
    assertThat(tco1.get(0).frame().id()).isEqualTo(0x0CFE6CEE);
    // Driver 1 drives 011, moving 01 → 43; card 1 → 10; filled → C0; 80 km/h → 00 50.
    assertThat(tco1.get(0).frame().data()).isEqualTo(Octets.hex("43 10 C0 00 0000 0050"));
    assertThat(of(Pgn.DISTANCE).get(0).frame().data()).isEqualTo(Octets.hex("1D960400D0070000"));
  }

  @Test
  void fallsAsleepTenSecondsAfterIgnitionOff() {
    node.ignition(true);
    run(SimDuration.ofSeconds(1));
    node.ignition(false);
    run(SimDuration.ofSeconds(30));
    SimInstant last = heard.get(heard.size() - 1).at();
    assertThat(last.since(start))
        .isBetween(SimDuration.ofMillis(10_950), SimDuration.ofSeconds(11));
  }

  @Test
  void ignitionOnAgainKeepsOneRhythm() {
    node.ignition(true);
    run(SimDuration.ofSeconds(1));
    node.ignition(false);
    run(SimDuration.ofSeconds(1));
    node.ignition(true);
    run(SimDuration.ofSeconds(18));
    assertThat(of(Pgn.TIME_DATE)).hasSize(21);
  }

  @Test
  @Requirement({"CN-003", "CN-007", "CN-009", "CN-020"})
  void tellsTheVehicleIdentificationOnRequestByAnnouncement() {
    node.ignition(true);
    run(SimDuration.ofMillis(10));
    SimInstant asked = queue.now();
    bus.send(CanFrame.of(6, 59_904, 0x17, 0xEE, new PgnRequest(65_260).toOctets()));
    run(SimDuration.ofSeconds(1));
    // VIN of 17 and «*» are 18 octets in 3 packets; 65260 = 00FEEC.
    List<Heard> announcement = of(Pgn.TP_CM);
    assertThat(announcement).hasSize(1);
    assertThat(announcement.get(0).frame().toString()).isEqualTo("1CECFFEE#20120003FFECFE00");
    assertThat(announcement.get(0).at().since(asked)).isLessThan(SimDuration.ofMillis(200));
    // "XTC0000" "00A0000" "001*", the last filled with FF.
    assertThat(of(Pgn.TP_DT))
        .extracting(one -> one.frame().toString())
        .containsExactly(
            "1CEBFFEE#0158544330303030", "1CEBFFEE#0230304130303030", "1CEBFFEE#033030312AFFFFFF");
    List<Heard> packets = of(Pgn.TP_DT);
    assertThat(packets.get(0).at().since(announcement.get(0).at()))
        .isBetween(SimDuration.ofMillis(50), SimDuration.ofMillis(200));
    assertThat(packets.get(1).at().since(packets.get(0).at()))
        .isBetween(SimDuration.ofMillis(50), SimDuration.ofMillis(200));
  }

  @Test
  void whatIsAskedIsHeardBeforeItsAnswer() {
    node.ignition(true);
    bus.send(CanFrame.of(6, 59_904, 0x17, 0xEE, new PgnRequest(65_000).toOctets()));
    assertThat(heard.subList(heard.size() - 2, heard.size()))
        .extracting(one -> one.frame().pgn())
        .containsExactly(59_904, Pgn.ACKNOWLEDGE.number());
  }

  @Test
  @Requirement("CN-005")
  void refusesAGroupThatItDoesNotHave() {
    node.ignition(true);
    bus.send(CanFrame.of(6, 59_904, 0x17, 0xEE, new PgnRequest(65_000).toOctets()));
    // 65000 = 00FDE8; octet 1 = 01 NACK, octet 5 the requester.
    assertThat(of(Pgn.ACKNOWLEDGE).get(0).frame().data()).isEqualTo(Octets.hex("01FFFFFF17E8FD00"));
    bus.send(CanFrame.of(6, 59_904, 0x17, CanFrame.GLOBAL, new PgnRequest(65_000).toOctets()));
    assertThat(of(Pgn.ACKNOWLEDGE)).as("a request to all is not refused").hasSize(1);
  }
}
