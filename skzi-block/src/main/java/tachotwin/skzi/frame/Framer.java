package tachotwin.skzi.frame;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.dialect.Framing;

/**
 * Finds blocks in a stream of octets.
 *
 * <p>A right block is told at its last octet. What cannot become one is collected until the line
 * has been silent for {@link #SILENCE}, so that an answer never runs into the rest of a bad block.
 */
public final class Framer {
  /** Silence that ends a bad block (design: the standard gives none). */
  public static final SimDuration SILENCE = SimDuration.ofMillis(20);

  private final Timers timers;
  private final Framing framing;
  private final Consumer<Reception> onReception;
  private Progress progress = Progress.NONE;
  private OctetWriter collected = new OctetWriter();
  private Timers.@Nullable Timer silence;

  /** A framer by the product's own reading of Ж.1.1. */
  public Framer(Timers timers, Consumer<Reception> onReception) {
    this(timers, Framing.OWN, onReception);
  }

  /** A framer that tells every reception once, on the simulation thread. */
  public Framer(Timers timers, Framing framing, Consumer<Reception> onReception) {
    this.timers = timers;
    this.framing = framing;
    this.onReception = onReception;
  }

  /**
   * Takes octets as they come, in pieces of any size. What follows a right block in the same piece
   * is noise: who has sent a block waits for the other side.
   */
  public void accept(Octets octets) {
    cancelSilence();
    int at = 0;
    while (at < octets.length()) {
      int taken = take(octets, at);
      collected.octets(octets, at, at + taken);
      at += taken;
      if (progress instanceof Progress.Whole) {
        Optional<Frame> frame = rightFrame();
        if (frame.isPresent()) {
          reset();
          onReception.accept(new Reception.Block(frame.get()));
          return;
        }
        progress = new Progress.Spoilt();
      }
    }
    if (collected.length() > 0) {
      silence = timers.after(SILENCE, this::fallSilent);
    }
  }

  /** Lets the next octets pass, of a body all at once; returns how many. */
  private int take(Octets octets, int at) {
    if (progress instanceof Progress.Body body) {
      int run = Math.min(body.left(), octets.length() - at);
      progress = body.past(run);
      return run;
    }
    progress = progress.on(octets.u8(at), framing);
    return 1;
  }

  /** Forgets what came in of an unfinished block. */
  public void reset() {
    cancelSilence();
    progress = Progress.NONE;
    if (collected.length() > 0) {
      collected = new OctetWriter();
    }
  }

  private Optional<Frame> rightFrame() {
    try {
      return Optional.of(Frame.decode(collected.toOctets().reader(), framing));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private void fallSilent() {
    Octets octets = collected.toOctets();
    reset();
    onReception.accept(Reception.ofSpoilt(octets, framing));
  }

  private void cancelSilence() {
    if (silence != null) {
      silence.cancel();
      silence = null;
    }
  }
}
