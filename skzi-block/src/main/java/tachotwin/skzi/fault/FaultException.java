package tachotwin.skzi.fault;

/** A text that is no plan of faults: its message names file, line and remedy. */
public final class FaultException extends Exception {
  private static final long serialVersionUID = 1L;

  FaultException(String place, int line, String problem) {
    super(place + ":" + line + ": " + problem);
  }
}
