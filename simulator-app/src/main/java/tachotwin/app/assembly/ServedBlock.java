package tachotwin.app.assembly;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.function.Consumer;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.FollowedTrack;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.OpeningReport;
import tachotwin.skzi.fault.LineDecorator;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.gnss.FaultyReceiver;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.link.BlockLink;
import tachotwin.skzi.link.TracedLine;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.Supply;
import tachotwin.time.EventQueue;
import tachotwin.time.Timers;
import tachotwin.trace.Trace;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * The block alone, for somebody's vehicle unit: a line that stands is its supply, the end of the
 * line is the loss of it. All methods are called on the simulation thread.
 */
public final class ServedBlock implements OctetPort.Listener, Closeable {
  private final EventQueue queue;
  private final FileArchive archive;
  private final SkziBlock block;
  private final FollowedTrack track = new FollowedTrack(ShippedTrack.read());
  private final FaultyReceiver receiver;
  private final BlockLink link;
  private final Consumer<Octets> fromLine;
  private Supply supply = Supply.nominal(24);
  private boolean lineStands;

  /**
   * A block without supply.
   *
   * @param settings what it is
   * @param activated whether a fresh archive is that of a block in service, or of one from the
   *     factory
   * @param folder where its archive is kept; one that is there is taken up
   * @param queue simulated time
   * @param wire the timers of the line, see {@code app.pace.WireTimers}
   * @param toLine takes what the block sends
   * @param faults what the line does to octets in both directions
   * @param trace takes what crosses the line and what goes into the archive
   */
  public ServedBlock(
      BenchSettings settings,
      boolean activated,
      Path folder,
      EventQueue queue,
      Timers wire,
      Consumer<Octets> toLine,
      LineDecorator faults,
      Trace trace) {
    this.queue = queue;
    TestWorks works = new TestWorks(settings);
    BlockKeys keys = works.block();
    BlockState state =
        new BlockState(
            Commissioning.block(settings.blockModel(), keys.certificate()),
            settings.profile(),
            settings.variant());
    receiver = new FaultyReceiver(track, settings.seed());
    archive = FileArchive.open(folder, keys, state.identity().partNumber16());
    block =
        new SkziBlock(
            new BlockCore(
                state,
                new TracedArchive(archive, queue, trace),
                keys,
                new BlockClock(queue),
                receiver,
                new BlockListeners()));
    if (activated) {
      new Commissioning(works.made(), works.authority(), settings.profile())
          .bringIntoService(block, TestCards.workshop(works.made()), receiver.fix(queue.now()));
    }
    TracedLine traced = new TracedLine(queue, trace, settings.dialect());
    Consumer<Octets> out = faults.from(Side.BLOCK, traced.toUnit(toLine));
    link = new BlockLink(this::execute, out, wire, settings.dialect());
    Consumer<Octets> in = traced.gathered(wire, traced.toBlock(octets -> {}), link::accept);
    fromLine = faults.from(Side.UNIT, in);
  }

  /** Joins those who are told of what the block registers. */
  public void tell(BlockListener listener) {
    block.core().listeners().add(listener);
  }

  /** What was found when the archive was opened. */
  public OpeningReport opening() {
    return archive.report();
  }

  /** The block's certificate. */
  public Certificate certificate() {
    return block.core().keys().certificate();
  }

  /** The block. */
  public SkziBlock block() {
    return block;
  }

  /** The receiver, whose errors and losses can be put in. */
  public FaultyReceiver gnss() {
    return receiver;
  }

  /**
   * The voltage is now this (4.12.1). Where it goes while the line stands the block lives on for 5
   * s (4.4.6) and starts anew when it comes back later.
   */
  public void supply(Supply now) {
    supply = now;
    if (!lineStands) {
      block.faults().supply(now);
      return;
    }
    boolean dead = !block.isPowered();
    block.supply(now);
    if (dead && block.isPowered()) {
      link.powerUp();
    }
  }

  @Override
  public void opened(String peer) {
    lineStands = true;
    if (!supply.isAbsent()) {
      block.powerOn();
      link.powerUp();
    }
  }

  @Override
  public void octets(Octets octets) {
    if (block.isPowered()) {
      fromLine.accept(octets);
    }
  }

  @Override
  public void closed(String reason) {
    lineStands = false;
    link.powerUp();
    if (block.isPowered()) {
      block.powerOff();
    }
  }

  private ZhAnswer execute(ZhCommand command) {
    if (command.code() == CommandCode.MOTION_SECOND.code()) {
      follow(command.data());
    }
    return block.execute(command);
  }

  private void follow(Octets data) {
    try {
      track.told(MotionSecond.decode(data.reader()), queue.now());
    } catch (DecodeException e) {
      // The block itself refuses the command; the place stays.
      return;
    }
  }

  /** Supply goes, the archive is closed. */
  @Override
  public void close() {
    closed("");
    archive.close();
  }
}
