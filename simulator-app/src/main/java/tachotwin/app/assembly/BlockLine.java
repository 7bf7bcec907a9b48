package tachotwin.app.assembly;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.link.BlockLink;
import tachotwin.skzi.link.DialectUnit;
import tachotwin.skzi.link.DirectWire;
import tachotwin.skzi.link.TracedLine;
import tachotwin.skzi.link.UnitLink;
import tachotwin.time.EventQueue;
import tachotwin.trace.Trace;
import tachotwin.zh.dialect.Dialect;

/** The serial line between unit and block (Ж.1). */
final class BlockLine {
  private BlockLine() {}

  /**
   * Lays the line; the unit's end also switches the supply of the block (Ж.2.2).
   *
   * @param cut whether octets that are sent get lost
   */
  static SecurityBlock to(
      SkziBlock block, EventQueue queue, Trace trace, Dialect dialect, BooleanSupplier cut) {
    DirectWire wire = new DirectWire(queue);
    TracedLine traced = new TracedLine(queue, trace, dialect);
    BlockLink blockEnd =
        new BlockLink(block::execute, traced.toUnit(whole(wire::toUnit, cut)), queue, dialect);
    UnitLink unitEnd =
        new UnitLink(
            traced.toBlock(whole(wire::toBlock, cut)),
            queue,
            () -> {
              wire.cut();
              if (block.isPowered()) {
                block.powerOff();
              }
              block.powerOn();
              blockEnd.powerUp();
            },
            dialect);
    wire.connect(unitEnd::accept, blockEnd::accept);
    return dialect.isBuiltIn() ? unitEnd : new DialectUnit(dialect, unitEnd, queue);
  }

  private static Consumer<Octets> whole(Consumer<Octets> line, BooleanSupplier cut) {
    return octets -> {
      if (!cut.getAsBoolean()) {
        line.accept(octets);
      }
    };
  }
}
