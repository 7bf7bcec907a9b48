package tachotwin.app.pace;

import java.io.IOException;
import java.util.function.LongFunction;
import tachotwin.app.lab.recording.Piece;
import tachotwin.app.lab.recording.Recorder;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;

/**
 * A port that tells a recorder what crosses it, with the nanosecond of the wall clock: a decorator.
 * Ports of one recorder share its order.
 */
public final class RecordingPort implements OctetPort {
  private final OctetPort port;
  private final Side peer;
  private final boolean both;
  private final Recorder recorder;

  /**
   * A decorator.
   *
   * @param peer which device is at the other end
   * @param both whether what this side sends is recorded too, or only what the peer sends
   */
  public RecordingPort(OctetPort port, Side peer, boolean both, Recorder recorder) {
    this.port = port;
    this.peer = peer;
    this.both = both;
    this.recorder = recorder;
  }

  private void record(LongFunction<Piece> piece) {
    // Ports tell on threads of their own: the moment is taken when the turn has come.
    synchronized (recorder) {
      recorder.take(piece.apply(WallClock.nanos()));
    }
  }

  @Override
  public String name() {
    return port.name();
  }

  @Override
  public void open(Listener listener) throws IOException {
    port.open(
        new Listener() {
          @Override
          public void opened(String at) {
            record(nanos -> new Piece.Line(nanos, peer, true));
            listener.opened(at);
          }

          @Override
          public void octets(Octets octets) {
            record(nanos -> new Piece.Carried(nanos, peer, octets));
            listener.octets(octets);
          }

          @Override
          public void closed(String reason) {
            record(nanos -> new Piece.Line(nanos, peer, false));
            listener.closed(reason);
          }
        });
  }

  @Override
  public void send(Octets octets) {
    if (both) {
      record(nanos -> new Piece.Carried(nanos, peer.other(), octets));
    }
    port.send(octets);
  }

  @Override
  public void hangUp() {
    port.hangUp();
  }

  @Override
  public void close() {
    port.close();
  }
}
