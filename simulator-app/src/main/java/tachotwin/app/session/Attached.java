package tachotwin.app.session;

import java.util.Locale;

/** What is at the service connector (3.39). */
public enum Attached {
  /** Nothing. */
  NONE,
  /** A medium that takes files. */
  MEDIUM,
  /** A workshop's tool that writes calibrations. */
  TOOL;

  /** Its word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
