package tachotwin.app.assembly;

import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.link.BlockLink;
import tachotwin.skzi.link.DirectWire;
import tachotwin.skzi.link.TracedLine;
import tachotwin.skzi.link.UnitLink;
import tachotwin.time.EventQueue;
import tachotwin.trace.Trace;

/** The serial line between unit and block (Ж.1). */
final class BlockLine {
  private BlockLine() {}

  /** Lays the line; the unit's end also switches the supply of the block (Ж.2.2). */
  static UnitLink to(SkziBlock block, EventQueue queue, Trace trace) {
    DirectWire wire = new DirectWire(queue);
    TracedLine traced = new TracedLine(queue, trace);
    BlockLink blockEnd = new BlockLink(block::execute, traced.toUnit(wire::toUnit), queue);
    UnitLink unitEnd =
        new UnitLink(
            traced.toBlock(wire::toBlock),
            queue,
            () -> {
              wire.cut();
              if (block.isPowered()) {
                block.powerOff();
              }
              block.powerOn();
              blockEnd.powerUp();
            });
    wire.connect(unitEnd::accept, blockEnd::accept);
    return unitEnd;
  }
}
