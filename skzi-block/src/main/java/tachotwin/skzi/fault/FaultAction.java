package tachotwin.skzi.fault;

import java.util.SplittableRandom;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Heard;
import tachotwin.skzi.frame.Reception;
import tachotwin.skzi.frame.Side;
import tachotwin.time.SimDuration;
import tachotwin.zh.dialect.Framing;

/** What happens to a block. */
public sealed interface FaultAction {
  /** What goes on of a block that is on its way. */
  Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random);

  /**
   * Comes later.
   *
   * @param least at least so much
   * @param jitter and up to so much more
   */
  record Delay(SimDuration least, SimDuration jitter) implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      long more = random.nextLong(jitter.micros() + 1);
      return sending.later(SimDuration.ofMicros(least.micros() + more));
    }
  }

  /** Octets come one by one. */
  record Gap(SimDuration between) implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      return sending.apart(between);
    }
  }

  /** The last bit of the check sum is turned round. */
  record BadCrc() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      return flipped(sending, sending.octets().length() - 1, 0);
    }
  }

  /** A bit is turned round. */
  record Flip() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      int at = place(sending, random);
      return flipped(sending, at, random.nextInt(8));
    }
  }

  /** An octet is lost. */
  record Drop() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      int at = place(sending, random);
      return at < 0 ? sending : sending.with(replaced(sending.octets(), at, Octets.EMPTY));
    }
  }

  /** An octet comes twice. */
  record Twice() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      int at = place(sending, random);
      if (at < 0) {
        return sending;
      }
      Octets one = sending.octets().slice(at, at + 1);
      return sending.with(replaced(sending.octets(), at, Octets.concat(one, one)));
    }
  }

  /** The whole block is lost. */
  record Lose() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      return sending.with(Octets.EMPTY);
    }
  }

  /** The whole block comes twice. */
  record Repeat() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      return sending.with(Octets.concat(sending.octets(), sending.octets()));
    }
  }

  /**
   * The answer has another code of Ж.5 and no data; the block itself has carried the command out.
   *
   * @param sb the code
   */
  record Code(int sb) implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      if (heard.from() == Side.BLOCK && heard.reception() instanceof Reception.Block block) {
        return sending.with(answer(block.frame()).toOctets(framing));
      }
      return sending;
    }

    private Frame answer(Frame frame) {
      Octets message = Octets.ofInts(sb);
      return frame instanceof Frame04 numbered
          ? new Frame04(numbered.pcb(), message)
          : new Frame02(message);
    }
  }

  /** Waits until the developer lets it go. */
  record Hold() implements FaultAction {
    @Override
    public Sending on(Sending sending, Heard heard, Framing framing, SplittableRandom random) {
      return sending.untilReleased();
    }
  }

  private static int place(Sending sending, SplittableRandom random) {
    return sending.octets().isEmpty() ? -1 : random.nextInt(sending.octets().length());
  }

  private static Sending flipped(Sending sending, int at, int bit) {
    if (at < 0) {
      return sending;
    }
    Octets turned = Octets.ofInts(sending.octets().u8(at) ^ 1 << bit);
    return sending.with(replaced(sending.octets(), at, turned));
  }

  private static Octets replaced(Octets octets, int at, Octets by) {
    return new OctetWriter()
        .octets(octets.slice(0, at))
        .octets(by)
        .octets(octets.from(at + 1))
        .toOctets();
  }
}
