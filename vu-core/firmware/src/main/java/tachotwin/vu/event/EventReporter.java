package tachotwin.vu.event;

import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.memory.FaultMemory;
import tachotwin.vu.motion.VehicleReading;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.UnitEvent;

/** Tells the block what the unit found (command 53) and keeps the faults in the unit (4.7.1). */
public final class EventReporter {
  /**
   * The card that an event is about.
   *
   * @param slot 1 or 2; 0 none
   * @param type table Б.1; 0 none
   * @param number its number, empty where unknown
   */
  public record About(int slot, int type, String number) {
    /** No card. */
    public static final About NOTHING = new About(0, 0, "");
  }

  private static final int MOMENTARY = 0;
  private static final int BEGINS = 1;
  private static final int ENDS = 2;

  private final BlockDialogue dialogue;
  private final VehicleReading reading;
  private final FaultMemory faults;

  /** A reporter. */
  public EventReporter(BlockDialogue dialogue, VehicleReading reading, FaultMemory faults) {
    this.dialogue = dialogue;
    this.reading = reading;
    this.faults = faults;
  }

  /** Something happened that has no duration. */
  public void happened(EventType type, About about) {
    report(type, MOMENTARY, about);
  }

  /** Something begins now. */
  public void began(EventType type, About about) {
    report(type, BEGINS, about);
  }

  /** Something ends now. */
  public void ended(EventType type, About about) {
    report(type, ENDS, about);
  }

  private void report(EventType type, int phase, About about) {
    SimInstant at = reading.clock();
    if (type.isFault() && phase != ENDS) {
      faults.note(type.code(), at);
    }
    UnitEvent data =
        new UnitEvent(
            type.code(),
            phase,
            at,
            reading.odometerKm(),
            about.slot(),
            about.type(),
            about.number());
    dialogue.ask(CommandCode.UNIT_EVENT, data, Payload.None.class, outcome -> {});
  }
}
