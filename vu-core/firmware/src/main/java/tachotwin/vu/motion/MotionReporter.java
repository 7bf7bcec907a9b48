package tachotwin.vu.motion;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.memory.SpeedMemory;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.Payload;
import tachotwin.zh.VehicleState;
import tachotwin.zh.VehicleStateCode;

/**
 * Tells the block about the vehicle: 51 at each change, 60 for each second in motion or with
 * ignition on (4.7.10); asks the drivers' times by 61.
 */
public final class MotionReporter {
  private static final int MOVING_BIT = 1;
  private static final int FERRY_BIT = 2;
  // Two minutes of seconds may wait for a slow block; what comes later is lost with them.
  private static final int MOST_WAITING = 120;

  private final BlockDialogue dialogue;
  private final Motion motion;
  private final SpeedMemory memory;
  private final Consumer<MotionAnswer> onAnswer;
  private final BooleanSupplier ferry;
  private BothDriverTimes times = new BothDriverTimes(DriverTimes.NONE, DriverTimes.NONE);
  private int waiting;

  /**
   * A reporter.
   *
   * @param dialogue the block
   * @param motion what is reported
   * @param memory the speeds of 24 hours
   * @param onAnswer gets time and flags from the answers to 60
   * @param ferry whether «переезд на пароме/поезде» is on
   */
  public MotionReporter(
      BlockDialogue dialogue,
      Motion motion,
      SpeedMemory memory,
      Consumer<MotionAnswer> onAnswer,
      BooleanSupplier ferry) {
    this.dialogue = dialogue;
    this.motion = motion;
    this.memory = memory;
    this.onAnswer = onAnswer;
    this.ferry = ferry;
  }

  /** Tells a change of the vehicle's state. */
  public void state(VehicleStateCode state) {
    VehicleState data = new VehicleState(state.code(), motion.clock(), motion.odometerKm());
    dialogue.ask(CommandCode.VEHICLE_STATE, data, Payload.None.class, outcome -> {});
  }

  /**
   * Tells the second that has just ended, if the vehicle moves or ignition is on: without pulses it
   * may still move, which GNSS shows (table 3, 35h).
   */
  public void second() {
    if (motion.moving()) {
      memory.add(motion.clock(), motion.speedKmh());
    } else if (!motion.isIgnitionOn() || !dialogue.isOpen()) {
      return;
    }
    if (waiting >= MOST_WAITING) {
      return;
    }
    waiting++;
    MotionSecond data =
        new MotionSecond(
            motion.clock(),
            motion.speed256(),
            motion.odometerMetres(),
            (motion.moving() ? MOVING_BIT : 0) | (ferry.getAsBoolean() ? FERRY_BIT : 0));
    dialogue.ask(CommandCode.MOTION_SECOND, data, MotionAnswer.class, this::answered);
  }

  /** Asks the times of both drivers. */
  public void askTimes() {
    dialogue.ask(
        CommandCode.DRIVING_TIMES,
        BothDriverTimes.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<BothDriverTimes> done) {
            times = done.value();
          }
        });
  }

  /** The times as last told. */
  public BothDriverTimes times() {
    return times;
  }

  private void answered(Outcome<MotionAnswer> outcome) {
    waiting--;
    if (outcome instanceof Outcome.Done<MotionAnswer> done) {
      onAnswer.accept(done.value());
    }
  }
}
