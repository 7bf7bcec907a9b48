package tachotwin.skzi.command;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.port.GnssFix;
import tachotwin.skzi.navigation.MotionRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.Navigation;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleState;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.ZhAnswer;

/** Commands 51, 52, 60 and 61: the vehicle's state and motion (4.7.10), the drivers' times. */
public final class MotionCommands implements CommandArea {
  private final BlockCore core;
  private final Operation operation;
  private final MotionRegister motion;

  /** Of a block. */
  public MotionCommands(BlockCore core, Operation operation, MotionRegister motion) {
    this.core = core;
    this.operation = operation;
    this.motion = motion;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.VEHICLE_STATE, VehicleState.class, this::vehicle);
    table.register(CommandCode.NAVIGATION, Payload.None.class, nothing -> navigation());
    table.register(CommandCode.MOTION_SECOND, MotionSecond.class, this::second);
    table.register(CommandCode.DRIVING_TIMES, Payload.None.class, nothing -> times());
  }

  private ZhAnswer vehicle(VehicleState told) {
    return VehicleStateCode.of(told.state())
        .map(code -> ZhAnswer.of(apply(code, told.at())))
        .orElseGet(() -> ZhAnswer.of(ResponseCode.WRONG_DATA));
  }

  private ResponseCode apply(VehicleStateCode code, SimInstant at) {
    switch (code) {
      case MOVING, STOPPED -> motion.detected(code == VehicleStateCode.MOVING, at);
      case IGNITION_ON, IGNITION_OFF -> {
        // No duty of the block hangs on the ignition.
      }
      case WAKE -> operation.wake();
      case SAVE_POWER -> {
        if (core.state().whereabouts().moving()) {
          return ResponseCode.NOT_WHILE_MOVING;
        }
        core.archive().flush();
        operation.save();
      }
    }
    return ResponseCode.OK;
  }

  private ZhAnswer navigation() {
    GnssFix fix = motion.look();
    GeoCoordinates place = core.state().whereabouts().position();
    return ZhAnswer.ok(
        new Navigation(
            fix.valid(),
            core.clock().second(),
            place.latitude(),
            place.longitude(),
            fix.valid() ? Math.min(0xFFFF, fix.speedCentiKmh()) : 0,
            fix.valid() ? fix.courseCentiDeg() : 0,
            Math.min(0xFF, fix.pdopTenths())));
  }

  private ZhAnswer second(MotionSecond told) {
    motion.second(told);
    return ZhAnswer.ok(new MotionAnswer(core.clock().second(), core.state().flags()));
  }

  private ZhAnswer times() {
    SimInstant now = core.clock().second();
    return ZhAnswer.ok(
        new BothDriverTimes(
            core.state().accounting().times(1, now), core.state().accounting().times(2, now)));
  }
}
