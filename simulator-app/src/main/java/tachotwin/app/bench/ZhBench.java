package tachotwin.app.bench;

import java.util.List;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.registry.TestAuthority;
import tachotwin.gost.Secrets;
import tachotwin.port.GnssFix;
import tachotwin.port.SecurityBlock.Reply;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.link.BlockLink;
import tachotwin.skzi.link.DirectWire;
import tachotwin.skzi.link.UnitLink;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhCommand;

/** How fast the block answers, at its commands and at the end of its line. */
final class ZhBench {
  private static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");
  private static final SimInstant UNTIL = SimInstant.parse("2029-03-02T00:00:00Z");
  private static final String PART_NUMBER = "20E3S00000000001";
  private static final int COMMANDS = 5_000;

  /** Enough for a command and its answer at 115200 baud. */
  private static final SimDuration PACE = SimDuration.ofMillis(100);

  private final EventQueue queue = new EventQueue(START);
  private final SkziBlock block = block(queue);
  private final UnitLink unit = link(queue, block);
  private int answered;

  private ZhBench() {
    block.powerOn();
    queue.runUntil(START.plus(SimDuration.ofSeconds(5)));
    unit.select(TransportProtocol.P04_CRC16);
    submit(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
  }

  static Benchmark open() {
    ZhBench bench = new ZhBench();
    return new Benchmark(
        "zh",
        "command 32 (status) of the block with an archive in memory",
        List.of(
            new Case("dispatch alone", "commands", 0, bench::direct),
            new Case("framed by protocol 04, over a line", "commands", 0, bench::framed)));
  }

  private double direct() {
    ZhCommand status = ZhCommand.of(CommandCode.STATUS);
    int good = 0;
    for (int i = 0; i < COMMANDS; i++) {
      good += block.execute(status).isOk() ? 1 : 0;
    }
    return good;
  }

  private double framed() {
    ZhCommand status = ZhCommand.of(CommandCode.STATUS);
    answered = 0;
    for (int i = 0; i < COMMANDS; i++) {
      submit(status);
    }
    return answered;
  }

  private void submit(ZhCommand command) {
    unit.submit(
        command,
        reply -> answered += reply instanceof Reply.Answered good && good.answer().isOk() ? 1 : 0);
    queue.runUntil(queue.now().plus(PACE));
  }

  private static SkziBlock block(EventQueue queue) {
    BlockKeys keys = new TestAuthority(Secrets.ofSeed(1), START).block(PART_NUMBER, START);
    BlockIdentity identity =
        new BlockIdentity(PART_NUMBER, "Tachotwin", "НКМ-2.11", "2.11", 3, START, UNTIL, UNTIL);
    return new SkziBlock(
        new BlockCore(
            new BlockState(identity, Profile.GOST_34005_2022, Variant.ONLINE),
            new MemoryArchive(),
            keys,
            new BlockClock(queue),
            at -> new GnssFix(true, 55_751_244, 37_618_423, 0, 0, 12, at),
            new BlockListeners()));
  }

  private static UnitLink link(EventQueue queue, SkziBlock block) {
    DirectWire wire = new DirectWire(queue);
    BlockLink blockEnd = new BlockLink(block::execute, wire::toUnit, queue);
    UnitLink unitEnd = new UnitLink(wire::toBlock, queue, wire::cut);
    wire.connect(unitEnd::accept, blockEnd::accept);
    return unitEnd;
  }
}
