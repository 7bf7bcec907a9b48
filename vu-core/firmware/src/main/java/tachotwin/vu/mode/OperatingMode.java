package tachotwin.vu.mode;

/** The modes of the unit (4.4.2). */
public enum OperatingMode {
  /** Work: registration. */
  WORK("рабочий режим"),
  /** Control by a controller. */
  CONTROL("режим контроля"),
  /** Calibration data. */
  CALIBRATION("режим настройки"),
  /** Company. */
  COMPANY("режим предприятия");

  private final String title;

  OperatingMode(String title) {
    this.title = title;
  }

  /** The name in Russian, at most 24 signs. */
  public String title() {
    return title;
  }
}
