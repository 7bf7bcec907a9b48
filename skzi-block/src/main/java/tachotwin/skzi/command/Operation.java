package tachotwin.skzi.command;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tachotwin.time.SimClock;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;

/** The block's mode of operation and the conditions of Ж.5 that go with it. */
public final class Operation {
  /** From supply until the block is ready. */
  public static final SimDuration BOOT = SimDuration.ofSeconds(2);

  /** From supply until 37 must have come (Ж.5, code E3). */
  public static final SimDuration START_UP = SimDuration.ofSeconds(30);

  private static final Set<CommandCode> NOT_WHILE_MOVING =
      EnumSet.of(
          CommandCode.ACTIVATE_UNIT,
          CommandCode.ACTIVATE_VEHICLE,
          CommandCode.LOAD_CERTIFICATES,
          CommandCode.RESET_TO_STEP_1,
          CommandCode.WITHDRAW,
          CommandCode.REPORT_BEGIN,
          CommandCode.DOWNLOAD_BEGIN);

  private static final BitSet CODES_FOR_REST = new BitSet();

  static {
    NOT_WHILE_MOVING.forEach(code -> CODES_FOR_REST.set(code.code()));
  }

  private final SimClock clock;
  private OperatingMode mode = new OperatingMode.Off();
  private Optional<StartupEnd> confirmed = Optional.empty();

  /** Without supply. */
  public Operation(SimClock clock) {
    this.clock = clock;
  }

  /** The commands that are refused with 45 while the vehicle moves. */
  static Set<CommandCode> notWhileMoving() {
    return Collections.unmodifiableSet(NOT_WHILE_MOVING);
  }

  /** Supply came. */
  public void powerOn() {
    SimInstant now = clock.now();
    mode = new OperatingMode.StartUp(now.plus(BOOT), now.plus(START_UP));
    confirmed = Optional.empty();
  }

  /** Supply went. */
  public void powerOff() {
    mode = new OperatingMode.Off();
  }

  /** Whether there is supply. */
  public boolean isPowered() {
    return !(mode instanceof OperatingMode.Off);
  }

  /** The mode in the answer to 32. */
  public int mode() {
    return mode.code();
  }

  /** The protocol that 37 confirmed since the supply came. */
  public Optional<StartupEnd> confirmed() {
    return confirmed;
  }

  /** The code that refuses a command now, or none. */
  public Optional<ResponseCode> refusal(int command, boolean moving) {
    Optional<ResponseCode> refusal = mode.refusal(command, clock.now());
    return refusal.isEmpty() && moving && CODES_FOR_REST.get(command & 0xFF)
        ? Optional.of(ResponseCode.NOT_WHILE_MOVING)
        : refusal;
  }

  void confirm(StartupEnd protocol) {
    confirmed = Optional.of(protocol);
    mode = new OperatingMode.Work();
  }

  void save() {
    mode = new OperatingMode.Saving();
  }

  void wake() {
    mode = new OperatingMode.Work();
  }
}
