package tachotwin.vu.block;

import tachotwin.zh.ResponseCode;

/** What the unit does about an answer, by the third column of table Ж.5. */
enum Reaction {
  /** The asker gets the answer: a success or a refusal that is a value. */
  DELIVER,
  /** The command is submitted again at once. */
  REPEAT,
  /** The command is submitted again when the block has had a moment to get ready. */
  REPEAT_LATER,
  /** The block is taken out of power saving by 51, then the command is submitted again. */
  WAKE_AND_REPEAT,
  /** The restart procedure, with the supply off and on (Ж.1.2.8). */
  RESTART;

  /** The reaction to a code. */
  static Reaction to(ResponseCode code) {
    return switch (code) {
      case TRANSPORT_ERROR, INTERNAL_ERROR -> REPEAT;
      case NOT_READY -> REPEAT_LATER;
      case POWER_SAVING -> WAKE_AND_REPEAT;
      case OUT_OF_SYNC, LOW_VOLTAGE, APPLICATION_PROTOCOL -> RESTART;
      default -> DELIVER;
    };
  }
}
