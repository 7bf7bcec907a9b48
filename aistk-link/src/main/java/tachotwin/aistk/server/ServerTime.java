package tachotwin.aistk.server;

import tachotwin.time.SimInstant;

/** What time it is for the server when a tachograph asks. */
@FunctionalInterface
public interface ServerTime {
  /**
   * The time of the server.
   *
   * @param asked the time in IdRequest of CONNECTREQUEST
   */
  SimInstant at(SimInstant asked);

  /**
   * The time of the tachograph that asks. An embedded server of a simulation uses it: it needs no
   * clock of another thread and gives the same session in every run.
   */
  static ServerTime asAsked() {
    return asked -> asked;
  }
}
