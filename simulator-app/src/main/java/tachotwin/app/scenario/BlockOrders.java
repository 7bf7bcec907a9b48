package tachotwin.app.scenario;

import java.util.Map;
import java.util.function.Consumer;
import tachotwin.app.assembly.ServedBlock;
import tachotwin.skzi.command.BlockFaults;
import tachotwin.skzi.gnss.GnssErrors;
import tachotwin.skzi.state.Supply;
import tachotwin.time.SimDuration;

/**
 * What a person does to a served block, a line each: takes its reception away, lowers its supply,
 * puts a fault in. So every code of table Ж.5 that no command of a unit brings about can be seen by
 * somebody else's unit.
 */
public final class BlockOrders {
  /** What {@link #read} understands. */
  public static final String NAMES = "gnss, voltage, attack, notready, internal, desync";

  private static final int NOMINAL_VOLTS = 24;
  private static final int DAY = 86_400;

  private final ServedBlock block;

  /** Orders for a block. */
  public BlockOrders(ServedBlock block) {
    this.block = block;
  }

  /**
   * Reads an order.
   *
   * @return what carries it out
   * @throws OrderException where it is none
   */
  public Runnable read(String line) throws OrderException {
    Words words = new Words(line);
    String verb = words.next("приказ");
    Runnable order =
        switch (verb) {
          case "gnss" -> gnss(words);
          case "voltage" -> voltage(words);
          case "attack" -> fault(BlockFaults::attack);
          case "notready" -> notReady(words);
          case "internal" -> internal(words);
          case "desync" -> desync(words);
          default -> throw new OrderException("нет приказа «" + verb + "»");
        };
    words.end();
    return order;
  }

  private Runnable gnss(Words words) throws OrderException {
    String what =
        words.one(
            Map.of("on", "on", "off", "off", "errors", "errors", "exact", "exact", "time", "time"));
    SimDuration ahead =
        what.equals("time")
            ? SimDuration.ofSeconds(words.number("на сколько секунд часы ГНСС впереди", -DAY, DAY))
            : SimDuration.ZERO;
    return switch (what) {
      case "on", "off" -> () -> block.gnss().reception(what.equals("on"));
      case "errors" -> () -> block.gnss().inject(GnssErrors.TABLE_5);
      case "exact" -> () -> block.gnss().inject(GnssErrors.NONE);
      default -> () -> block.gnss().shift(ahead);
    };
  }

  private Runnable voltage(Words words) throws OrderException {
    Supply supply = Supply.percent(NOMINAL_VOLTS, words.number("напряжение, %", 150));
    return () -> block.supply(supply);
  }

  private Runnable notReady(Words words) throws OrderException {
    int commands = words.number("число команд", 1, 1_000);
    return fault(faults -> faults.notReady(commands));
  }

  private Runnable internal(Words words) throws OrderException {
    int commands = words.number("число команд", 1, 1_000);
    return fault(faults -> faults.internalErrors(commands));
  }

  private Runnable desync(Words words) throws OrderException {
    boolean forGood = words.hasNext() && words.one(Map.of("forever", true));
    return fault(faults -> faults.desynchronise(forGood));
  }

  private Runnable fault(Consumer<BlockFaults> fault) {
    return () -> fault.accept(block.block().faults());
  }
}
