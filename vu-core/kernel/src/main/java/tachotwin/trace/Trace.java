package tachotwin.trace;

/** Takes what crosses the seams. Called on the simulation thread only. */
@FunctionalInterface
public interface Trace {
  /** A sink that forgets everything. */
  Trace NONE = event -> {};

  /** Takes an event. */
  void emit(TraceEvent event);
}
