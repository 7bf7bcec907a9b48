package tachotwin.skzi.serial;

/** The switch of {@link Supply#KEY}; any thread may turn it. */
public final class SupplyKey {
  private volatile boolean on;

  /** A switch that is on or off. */
  public SupplyKey(boolean on) {
    this.on = on;
  }

  /** Turns it. */
  public void turn(boolean turnedOn) {
    on = turnedOn;
  }

  /** Whether it is on. */
  public boolean isOn() {
    return on;
  }
}
