package tachotwin.skzi.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.zh.dialect.Framing;

/**
 * Finds blocks in what both sides say, from octets with their moments: no timers, so that a
 * recording and a live line are read alike.
 *
 * <p>A right block is told at its last octet and the next octet may begin another; what cannot
 * become one is told when its side has been silent for {@link Framer#SILENCE}, as soon as anything
 * later is heard.
 */
public final class Eavesdropper {
  private static final long SILENCE_NANOS = Framer.SILENCE.micros() * 1_000;

  private final Framing framing;
  private final Consumer<Heard> onHeard;
  private final Map<Side, Ear> ears = new EnumMap<>(Side.class);

  /** An eavesdropper that tells each block or rest once. */
  public Eavesdropper(Framing framing, Consumer<Heard> onHeard) {
    this.framing = framing;
    this.onHeard = onHeard;
    for (Side side : Side.values()) {
      ears.put(side, new Ear(side));
    }
  }

  /** Hears octets; moments do not go back. */
  public void hear(long nanos, Side from, Octets octets) {
    silence(nanos);
    Ear ear = ears.get(from);
    if (ear != null) {
      ear.hear(nanos, octets);
    }
  }

  /** Tells what the silence up to a moment has ended. */
  public void silence(long nanos) {
    for (Ear ear : ears.values()) {
      if (nanos - ear.last >= SILENCE_NANOS) {
        ear.fallSilent();
      }
    }
  }

  /** Tells what was not whole when the line ended. */
  public void end() {
    ears.values().forEach(Ear::fallSilent);
  }

  /** What one side says. */
  private final class Ear {
    private final Side side;
    private Progress progress = Progress.NONE;
    private OctetWriter collected = new OctetWriter();
    private long first;
    private long last;

    Ear(Side side) {
      this.side = side;
    }

    void hear(long nanos, Octets octets) {
      last = nanos;
      for (int i = 0; i < octets.length(); i++) {
        if (collected.length() == 0) {
          first = nanos;
        }
        collected.u8(octets.u8(i));
        progress = progress.on(octets.u8(i), framing);
        if (progress instanceof Progress.Whole) {
          Optional<Frame> frame = rightFrame();
          if (frame.isPresent()) {
            tell(new Reception.Block(frame.get()));
          } else {
            progress = new Progress.Spoilt();
          }
        }
      }
    }

    private Optional<Frame> rightFrame() {
      try {
        return Optional.of(Frame.decode(collected.toOctets().reader(), framing));
      } catch (DecodeException e) {
        return Optional.empty();
      }
    }

    void fallSilent() {
      if (collected.length() > 0) {
        tell(Reception.ofSpoilt(collected.toOctets(), framing));
      }
    }

    private void tell(Reception reception) {
      Octets octets = collected.toOctets();
      collected = new OctetWriter();
      progress = Progress.NONE;
      onHeard.accept(new Heard(first, side, octets, reception));
    }
  }
}
