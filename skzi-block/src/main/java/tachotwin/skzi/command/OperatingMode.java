package tachotwin.skzi.command;

import java.util.Optional;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/** What the block is ready for (Ж.2, Ж.5). */
sealed interface OperatingMode {
  /** The mode in the answer to 32. */
  int code();

  /** The code that refuses a command in this mode, or none. */
  Optional<ResponseCode> refusal(int command, SimInstant now);

  /** Without supply nothing is answered. */
  record Off() implements OperatingMode {
    @Override
    public int code() {
      throw new IllegalStateException("the block has no supply");
    }

    @Override
    public Optional<ResponseCode> refusal(int command, SimInstant now) {
      throw new IllegalStateException("the block has no supply");
    }
  }

  /**
   * Start-up: not ready at first (75), then commands 3x until 37 ends it in time (E3).
   *
   * @param readyAt when commands other than 32 are first answered
   * @param deadline until when 37 must have come
   */
  record StartUp(SimInstant readyAt, SimInstant deadline) implements OperatingMode {
    @Override
    public int code() {
      return 0x05;
    }

    @Override
    public Optional<ResponseCode> refusal(int command, SimInstant now) {
      if (command == CommandCode.STATUS.code()) {
        return Optional.empty();
      }
      if (now.isBefore(readyAt)) {
        return Optional.of(ResponseCode.NOT_READY);
      }
      boolean allowed =
          now.isAfter(deadline) ? command == CommandCode.END_OF_STARTUP.code() : command >>> 4 == 3;
      return allowed ? Optional.empty() : Optional.of(ResponseCode.APPLICATION_PROTOCOL);
    }
  }

  /** Work. */
  record Work() implements OperatingMode {
    @Override
    public int code() {
      return 0x06;
    }

    @Override
    public Optional<ResponseCode> refusal(int command, SimInstant now) {
      return Optional.empty();
    }
  }

  /** Power saving: all but 32 and 51 are answered 46. */
  record Saving() implements OperatingMode {
    @Override
    public int code() {
      return 0x07;
    }

    @Override
    public Optional<ResponseCode> refusal(int command, SimInstant now) {
      boolean allowed =
          command == CommandCode.STATUS.code() || command == CommandCode.VEHICLE_STATE.code();
      return allowed ? Optional.empty() : Optional.of(ResponseCode.POWER_SAVING);
    }
  }
}
