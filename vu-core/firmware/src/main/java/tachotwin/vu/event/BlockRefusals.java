package tachotwin.vu.event;

import java.util.Optional;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/** Registers what table Ж.5 has the unit register about a refusal of the block. */
public final class BlockRefusals {
  private final EventReporter events;

  /** Reports over a reporter. */
  public BlockRefusals(EventReporter events) {
    this.events = events;
  }

  /** A command was refused; what refuses the very report of an event is not reported again. */
  public void refused(CommandCode command, ResponseCode code) {
    if (command != CommandCode.UNIT_EVENT) {
      event(code).ifPresent(type -> events.happened(type, About.NOTHING));
    }
  }

  private static Optional<EventType> event(ResponseCode code) {
    return switch (code) {
      case SECURITY_BREACH -> Optional.of(EventType.SECURITY_BREACH);
      case CARD_NOT_INSERTED, CARD_ALREADY_INSERTED -> Optional.of(EventType.UNIT_FAULT);
      default -> Optional.empty();
    };
  }
}
