package tachotwin.app.cli;

import tachotwin.octet.Octets;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.time.SimClock;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * Tells a person what goes on at a served twin, an event a line. Of the line to the other device it
 * tells every block with {@code --verbose}, otherwise only what went wrong.
 */
final class Commentary implements Trace {
  private static final int SHOWN_OCTETS = 24;
  private static final String GOOD = "00 ";
  private static final String BROKEN = "не блок протокола Ж";

  private final Terminal terminal;
  private final SimClock clock;
  private final boolean verbose;
  private String protocol = "";

  Commentary(Terminal terminal, SimClock clock, boolean verbose) {
    this.terminal = terminal;
    this.clock = clock;
    this.verbose = verbose;
  }

  /** Tells something with the time. */
  void tell(String what) {
    terminal.line(clock.now().toString().substring(11, 19) + "  " + what);
  }

  /** A listener that tells of the line before another hears of it. */
  OctetPort.Listener of(OctetPort.Listener inner, String on, String off) {
    return new OctetPort.Listener() {
      @Override
      public void opened(String peer) {
        protocol = "";
        tell(on + ": " + peer);
        inner.opened(peer);
      }

      @Override
      public void octets(Octets octets) {
        inner.octets(octets);
      }

      @Override
      public void closed(String reason) {
        inner.closed(reason);
        tell(off + ": " + reason);
      }
    };
  }

  @Override
  public void emit(TraceEvent event) {
    switch (event.seam()) {
      case ZH -> line(event);
      case HAND, PAPER, MEDIA -> tell(event.decoded().get().name());
      default -> {
        // What the block registers comes by its own listener; the rest is of no interest here.
      }
    }
  }

  private void line(TraceEvent event) {
    Decoded decoded = event.decoded().get();
    boolean answer = event.seam() == Seam.ZH && event.from().equals("block");
    if (answer) {
      tellProtocol(event.octets());
    }
    String sb = sb(decoded);
    boolean wrong = decoded.name().equals(BROKEN) || answer && !sb.startsWith(GOOD);
    if (verbose || wrong) {
      tell(
          (answer ? "блок → БУ  " : "БУ → блок  ")
              + decoded.name()
              + (sb.isEmpty() ? "" : ": " + sb)
              + (verbose || decoded.name().equals(BROKEN) ? "  " + shown(event.octets()) : ""));
    }
  }

  private void tellProtocol(Octets block) {
    if (block.length() < 2) {
      return;
    }
    String now =
        block.u8(0) == 0x02 ? "'02'" : "'04', " + ((block.u8(1) & 2) == 0 ? "CRC16" : "CRC32");
    if (!now.equals(protocol)) {
      protocol = now;
      tell("транспортный протокол " + now);
    }
  }

  private static String sb(Decoded decoded) {
    return decoded.fields().stream()
        .filter(field -> field.name().equals("SB"))
        .map(field -> field.value())
        .findFirst()
        .orElse("");
  }

  private static String shown(Octets octets) {
    return octets.length() <= SHOWN_OCTETS
        ? octets.toHex()
        : octets.slice(0, SHOWN_OCTETS).toHex() + "… (" + octets.length() + ")";
  }
}
