package tachotwin.zh;

import java.util.Optional;

/** Vehicle_state of command 51; only 82 is named by the standard (Ж.5). */
public enum VehicleStateCode {
  /** The vehicle stopped (4.4.5). */
  STOPPED(0x00),
  /** The vehicle began to move (4.4.5). */
  MOVING(0x01),
  /** Ignition was turned on. */
  IGNITION_ON(0x10),
  /** Ignition was turned off. */
  IGNITION_OFF(0x11),
  /** The block enters power saving. */
  SAVE_POWER(0x81),
  /** The block leaves power saving. */
  WAKE(0x82);

  private final int code;

  VehicleStateCode(int code) {
    this.code = code;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The state of an octet. */
  public static Optional<VehicleStateCode> of(int code) {
    for (VehicleStateCode value : values()) {
      if (value.code == code) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
