package tachotwin.skzi.command;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tachotwin.skzi.key.LifeStage;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/** Which commands the stage of the block's life leaves (4.3.1.12, 4.16.2.9): others are 21. */
public final class LifeConditions {
  private static final Set<CommandCode> SIGNING =
      EnumSet.of(
          CommandCode.SERVER_PARCEL,
          CommandCode.SERVER_BEGIN,
          CommandCode.SERVER_HELLO,
          CommandCode.REPORT_BEGIN,
          CommandCode.DOWNLOAD_BEGIN,
          CommandCode.CARD_DOWNLOAD_TAIL);

  private static final Set<CommandCode> WITHOUT_KEYS =
      EnumSet.of(
          CommandCode.BLOCK_CERTIFICATE,
          CommandCode.BLOCK_KEYS,
          CommandCode.VEHICLE_STATE,
          CommandCode.NAVIGATION);

  private LifeConditions() {}

  /** Commands that need the owner's signature: only in service. */
  static Set<CommandCode> signing() {
    return Collections.unmodifiableSet(SIGNING);
  }

  /** Commands that are left when the keys are destroyed, beside 3x. */
  static Set<CommandCode> withoutKeys() {
    return Collections.unmodifiableSet(WITHOUT_KEYS);
  }

  /** The code that refuses a command at a stage, or none. */
  public static Optional<ResponseCode> refusal(LifeStage stage, int command) {
    if (stage == LifeStage.IN_SERVICE) {
      return Optional.empty();
    }
    return CommandCode.of(command).filter(code -> !isLeft(stage, code)).isPresent()
        ? Optional.of(ResponseCode.WRONG_STATE)
        : Optional.empty();
  }

  private static boolean isLeft(LifeStage stage, CommandCode code) {
    return switch (stage) {
      case WITHDRAWN -> code.code() >>> 4 == 3 || WITHOUT_KEYS.contains(code);
      case EXPIRED -> !SIGNING.contains(code) && code != CommandCode.BLOCK_CRYPTOGRAM;
      case IN_SERVICE -> true;
      case STEP_1, STEP_2, LOADING, CERTIFIED -> !SIGNING.contains(code);
    };
  }
}
