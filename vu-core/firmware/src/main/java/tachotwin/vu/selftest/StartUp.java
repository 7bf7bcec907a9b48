package tachotwin.vu.selftest;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.VehicleActivation;

/**
 * The start-up of the block (Ж.2.2 в): 32 and 33 by protocol '02', the choice of '04' where the
 * block can and was not activated with '02', 37; then its faults and the activation data (31, 34,
 * 35).
 */
public final class StartUp {
  private static final int CAN_04 = 0x02;
  private static final int SINCE_MAJOR = 2;
  private static final int SINCE_MINOR = 10;

  private final BlockDialogue dialogue;
  private final Consumer<BlockFacts> onEnd;

  /** A start-up; {@code onEnd} gets what the block told, the dialogue is open then. */
  public StartUp(BlockDialogue dialogue, Consumer<BlockFacts> onEnd) {
    this.dialogue = dialogue;
    this.onEnd = onEnd;
  }

  /** Begins; the block has just been supplied. */
  public void run() {
    dialogue.ask(CommandCode.STATUS, BlockStatus.class, required(this::askBlock));
  }

  /** Whether a block of a software version, such as 2.11, speaks '04' (Ж.5, E3). */
  static boolean speaks04(BlockStatus status) {
    String[] parts = status.software().split("\\.", 2);
    if (parts.length < 2 || !isNumber(parts[0]) || !isNumber(parts[1])) {
      return false;
    }
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    boolean recent = major > SINCE_MAJOR || major == SINCE_MAJOR && minor >= SINCE_MINOR;
    return recent && (status.protocols() & CAN_04) != 0;
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,4}");
  }

  private void askBlock(BlockStatus status) {
    dialogue.ask(
        CommandCode.BLOCK_ACTIVATION,
        BlockActivation.class,
        required(block -> choose(status, block)));
  }

  private void choose(BlockStatus status, BlockActivation block) {
    boolean bound02 = block.activated() && block.protocol() == TransportProtocol.P02.stx();
    TransportProtocol protocol =
        speaks04(status) && !bound02 ? TransportProtocol.P04_CRC16 : TransportProtocol.P02;
    dialogue.select(protocol);
    dialogue.ask(
        CommandCode.END_OF_STARTUP,
        new StartupEnd(protocol.stx(), 0),
        Payload.None.class,
        required(none -> askFaults(status, block)));
  }

  private void askFaults(BlockStatus status, BlockActivation block) {
    dialogue.ask(
        CommandCode.FAULTS,
        Payload.Raw.class,
        faults -> askUnit(status, block, optional(faults).map(Payload.Raw::octets)));
  }

  private void askUnit(BlockStatus status, BlockActivation block, Optional<Octets> faults) {
    dialogue.ask(
        CommandCode.UNIT_ACTIVATION,
        UnitActivation.class,
        unit ->
            dialogue.ask(
                CommandCode.VEHICLE_ACTIVATION,
                VehicleActivation.class,
                vehicle -> {
                  dialogue.open();
                  onEnd.accept(
                      new BlockFacts(
                          status,
                          block,
                          faults.orElse(Octets.EMPTY),
                          optional(unit),
                          optional(vehicle)));
                }));
  }

  private <T> Consumer<Outcome<T>> required(Consumer<T> next) {
    return outcome -> {
      if (outcome instanceof Outcome.Done<T> done) {
        next.accept(done.value());
      } else if (outcome instanceof Outcome.Refused<T> refused) {
        dialogue.startupFailed(refused.code());
      }
    };
  }

  private static <T> Optional<T> optional(Outcome<T> outcome) {
    return outcome instanceof Outcome.Done<T> done ? Optional.of(done.value()) : Optional.empty();
  }
}
