package tachotwin.app.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.app.lab.recording.Comparison;
import tachotwin.app.lab.recording.Conversation;
import tachotwin.app.lab.recording.Message;
import tachotwin.app.lab.recording.Piece;
import tachotwin.app.lab.recording.Recording;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Eavesdropper;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;

/**
 * Plays one side of a recording against a live device and compares what the device says with what
 * was recorded. The pauses before what is said are those of the recording.
 */
public final class Replay implements OctetPort.Listener {
  private static final SimDuration PATIENCE = SimDuration.ofSeconds(5);
  private static final long LONGEST_PAUSE_NANOS = 600_000_000_000L;

  private final List<Step> steps;
  private final Side played;
  private final OctetPort port;
  private final Timers timers;
  private final Comparison comparison;
  private final Runnable onEnd;
  private final Conversation conversation;
  private final Eavesdropper eavesdropper;
  private final List<String> differences = new ArrayList<>();
  private Timers.@Nullable Timer timer;
  private int at;
  private int compared;
  private boolean ended;
  private boolean begun;

  /** What the recording wants next. */
  private sealed interface Step {
    /** We say something, so much later than the step before. */
    record Say(Message message, long pauseNanos) implements Step {}

    /** The device says something. */
    record Hear(Message message, long pauseNanos) implements Step {}

    /** The line went and came again. */
    record Renew() implements Step {}
  }

  /**
   * A replay of a line that is not open yet.
   *
   * @param played the side that we play
   * @param fast whether pauses are left out
   * @param onEnd is told when nothing more will be compared
   */
  public Replay(
      Recording recording,
      Side played,
      boolean fast,
      OctetPort port,
      Timers timers,
      Comparison comparison,
      Runnable onEnd) {
    this.played = played;
    this.port = port;
    this.timers = timers;
    this.comparison = comparison;
    this.onEnd = onEnd;
    this.steps = steps(recording, played, fast);
    this.conversation = new Conversation(recording.dialect());
    this.eavesdropper = new Eavesdropper(recording.dialect().framing(), this::heard);
  }

  private static List<Step> steps(Recording recording, Side played, boolean fast) {
    List<Step> out = new ArrayList<>();
    Conversation recorded = new Conversation(recording.dialect());
    long[] before = {recording.pieces().isEmpty() ? 0 : recording.pieces().get(0).nanos()};
    Eavesdropper ear =
        new Eavesdropper(
            recording.dialect().framing(),
            heard -> {
              long pause = Math.min(heard.nanos() - before[0], LONGEST_PAUSE_NANOS);
              before[0] = heard.nanos();
              Message message = recorded.hear(heard);
              out.add(
                  heard.from() == played
                      ? new Step.Say(message, fast ? 0 : Math.max(0, pause))
                      : new Step.Hear(message, Math.max(0, pause)));
            });
    for (Piece piece : recording.pieces()) {
      if (piece instanceof Piece.Carried carried) {
        ear.hear(carried.nanos(), carried.from(), carried.octets());
      } else if (piece instanceof Piece.Line line) {
        ear.end();
        before[0] = line.nanos();
        if (line.open() && !out.isEmpty()) {
          out.add(new Step.Renew());
        }
      }
    }
    ear.end();
    return out;
  }

  @Override
  public void opened(String peer) {
    if (begun && !ended && at < steps.size() && steps.get(at) instanceof Step.Renew) {
      at++;
    } else if (begun) {
      return;
    }
    begun = true;
    advance();
  }

  @Override
  public void octets(Octets octets) {
    // What the device says while we pause is heard in its turn: the conversation knows who asked.
    eavesdropper.hear(nanos(), played.other(), octets);
    timers.after(Framer.SILENCE, () -> eavesdropper.silence(nanos()));
  }

  @Override
  public void closed(String reason) {
    if (begun && !ended && at < steps.size() && !(steps.get(at) instanceof Step.Renew)) {
      differences.add("линия закрыта другой стороной: " + reason);
      end();
    }
  }

  private void advance() {
    if (ended) {
      return;
    }
    if (at == steps.size()) {
      end();
    } else if (steps.get(at) instanceof Step.Say say) {
      timer =
          timers.after(SimDuration.ofMicros(say.pauseNanos() / 1_000), () -> say(say.message()));
    } else if (steps.get(at) instanceof Step.Hear hear) {
      SimDuration longest = SimDuration.ofMicros(hear.pauseNanos() / 1_000 + PATIENCE.micros());
      timer = timers.after(longest, () -> missed(hear.message()));
    } else {
      port.hangUp();
    }
  }

  private void say(Message message) {
    Octets octets = message.heard().octets();
    eavesdropper.hear(nanos(), played, octets);
    eavesdropper.end();
    port.send(octets);
    at++;
    advance();
  }

  private void missed(Message wanted) {
    differences.add(
        "сообщение %d: записано «%s», другая сторона молчит"
            .formatted(wanted.number(), wanted.decoded().name()));
    end();
  }

  private void heard(Heard heard) {
    Message live = conversation.hear(heard);
    if (ended || heard.from() == played) {
      return;
    }
    if (at < steps.size() && steps.get(at) instanceof Step.Hear hear) {
      cancel();
      compared++;
      comparison
          .of(hear.message(), live)
          .ifPresent(
              difference ->
                  differences.add(
                      "сообщение %d: %s".formatted(hear.message().number(), difference)));
      at++;
      advance();
    } else {
      differences.add("не записано: %s".formatted(live.decoded().name()));
    }
  }

  private void cancel() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void end() {
    cancel();
    if (!ended) {
      ended = true;
      onEnd.run();
    }
  }

  private long nanos() {
    return timers.now().micros() * 1_000;
  }

  /** Whether a line came. */
  public boolean hasBegun() {
    return begun;
  }

  /** Messages of the device that were compared. */
  public int compared() {
    return compared;
  }

  /** The first difference and how many follow; A is the recording, B the device. */
  public Optional<String> difference() {
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    int more = differences.size() - 1;
    return Optional.of(differences.get(0) + (more == 0 ? "" : " (и еще " + more + ")"));
  }
}
