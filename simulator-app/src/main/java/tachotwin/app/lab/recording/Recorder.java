package tachotwin.app.lab.recording;

/** Takes what a line carries, in the order of time. */
@FunctionalInterface
public interface Recorder {
  /** A recorder that forgets everything. */
  Recorder NONE = piece -> {};

  /** Takes a piece. */
  void take(Piece piece);
}
