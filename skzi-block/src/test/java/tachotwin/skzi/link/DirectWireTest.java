package tachotwin.skzi.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock.Reply;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

class DirectWireTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  private final EventQueue queue = new EventQueue(START);

  // 8N1 is 10 bits an octet: 6 octets are 60/115200 s = 520.8 µs, told at the next microsecond.
  @Test
  void octetsArriveWhenTheLastOfThemWasSent() {
    DirectWire wire = new DirectWire(queue);
    List<SimInstant> arrivals = new ArrayList<>();
    wire.connect(octets -> {}, octets -> arrivals.add(queue.now()));
    wire.toBlock(Octets.filled(0, 6));
    wire.toBlock(Octets.filled(0, 6));
    queue.runUntil(START.plus(SimDuration.ofSeconds(1)));
    assertThat(arrivals)
        .containsExactly(
            START.plus(SimDuration.ofMicros(521)), START.plus(SimDuration.ofMicros(1_042)));
    assertThat(DirectWire.time(115_200)).isEqualTo(SimDuration.ofSeconds(10));
  }

  @Test
  void cutLosesWhatIsUnderWay() {
    DirectWire wire = new DirectWire(queue);
    List<Octets> arrived = new ArrayList<>();
    wire.connect(arrived::add, arrived::add);
    wire.toUnit(Octets.filled(0, 6));
    wire.cut();
    queue.runUntil(START.plus(SimDuration.ofSeconds(1)));
    assertThat(arrived).isEmpty();
  }

  @Test
  void traceSeesBothBlocksWithTheirMessages() {
    List<TraceEvent> events = new ArrayList<>();
    DirectWire wire = new DirectWire(queue);
    TracedLine traced = new TracedLine(queue, events::add);
    UnitLink unit = new UnitLink(traced.toBlock(wire::toBlock), queue, () -> {});
    BlockLink block =
        new BlockLink(
            command -> new ZhAnswer(0x21, Octets.EMPTY), traced.toUnit(wire::toUnit), queue);
    wire.connect(unit::accept, block::accept);
    unit.submit(new ZhCommand(0x61, Octets.EMPTY), reply -> {});
    queue.runUntil(START.plus(SimDuration.ofSeconds(1)));
    assertThat(events).extracting(TraceEvent::seam).containsExactly(Seam.ZH, Seam.ZH);
    assertThat(events).extracting(TraceEvent::from).containsExactly("unit", "block");
    assertThat(events).extracting(TraceEvent::to).containsExactly("block", "unit");
    assertThat(events)
        .extracting(event -> event.decoded().get().name())
        .containsExactly("61 Запрос времени управления", "ответ на 61 Запрос времени управления");
    assertThat(events.get(0).octets().slice(0, 4)).isEqualTo(Octets.hex("02 0001 61"));
  }

  // Each command carries its number; the block notes each that it carries out.
  @ParameterizedTest
  @CsvSource({"CRC16, 1", "CRC32, 2"})
  void faultyWireLosesNothingAndAppliesNothingTwiceInProtocol04(Crc crc, long seed)
      throws DecodeException {
    List<Long> applied = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    DirectWire wire = new DirectWire(queue);
    BlockLink block =
        new BlockLink(
            command -> apply(command, applied),
            LineFaults.of(0.01, seed).on(wire::toUnit, queue),
            queue);
    UnitLink unit =
        new UnitLink(
            LineFaults.of(0.01, seed + 100).on(wire::toBlock, queue),
            queue,
            () -> {
              wire.cut();
              block.powerUp();
            });
    wire.connect(unit::accept, block::accept);
    unit.select(new TransportProtocol(0x04, crc));
    int lost = 0;
    for (long number = 1; number <= 10_000; number++) {
      replies.clear();
      unit.submit(command(number), replies::add);
      queue.runUntil(queue.now().plus(SimDuration.ofSeconds(5)));
      assertThat(replies).hasSize(1);
      if (replies.get(0) instanceof Reply.Answered answered) {
        assertThat(answered.answer().data()).isEqualTo(command(number).data());
      } else {
        lost++;
        unit.restart();
        unit.select(new TransportProtocol(0x04, crc));
        // What the unit is not told of may have been carried out or not; it asks and goes on.
        if (applied.isEmpty() || applied.get(applied.size() - 1) != number) {
          number--;
        }
      }
    }
    assertThat(applied).hasSize(10_000).doesNotHaveDuplicates().isSorted();
    assertThat(lost).isLessThan(100);
  }

  // Honest about '02' (Ж.2.2): without the number of the block a repeated command is a new one.
  @Test
  void faultyWireLosesNothingInProtocol02ButMayApplyACommandTwice() throws DecodeException {
    List<Long> applied = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    DirectWire wire = new DirectWire(queue);
    BlockLink block =
        new BlockLink(
            command -> apply(command, applied),
            LineFaults.of(0.01, 3).on(wire::toUnit, queue),
            queue);
    UnitLink unit =
        new UnitLink(
            LineFaults.of(0.01, 4).on(wire::toBlock, queue),
            queue,
            () -> {
              wire.cut();
              block.powerUp();
            });
    wire.connect(unit::accept, block::accept);
    Reply transportError = new Reply.Answered(ZhAnswer.of(ResponseCode.TRANSPORT_ERROR));
    for (long number = 1; number <= 2_000; number++) {
      replies.clear();
      unit.submit(command(number), replies::add);
      queue.runUntil(queue.now().plus(SimDuration.ofSeconds(5)));
      if (replies.get(0) instanceof Reply.NoContact) {
        unit.restart();
        number--;
      } else if (replies.get(0).equals(transportError)) {
        // Ж.5, 13: «требуется повторный запуск команды», a matter of the caller.
        number--;
      }
    }
    assertThat(new TreeSet<>(applied)).hasSize(2_000);
    assertThat(applied.size()).isGreaterThan(2_100);
  }

  private static ZhCommand command(long number) {
    return new ZhCommand(0x60, new OctetWriter().u32(number).toOctets());
  }

  private static ZhAnswer apply(ZhCommand command, List<Long> applied) {
    try {
      applied.add(command.data().reader().u32("number", "test"));
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
    return new ZhAnswer(0, command.data());
  }
}
