package tachotwin.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tachotwin.skzi.link.LineFaults;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.skzi.serial.OctetPorts;
import tachotwin.skzi.serial.Supply;
import tachotwin.skzi.serial.SupplyKey;

/** The options that name a line to a foreign device, and what it suffers. */
final class LineOptions {
  private static final int MOST_BAUD = 4_000_000;

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Option(
      names = "--baud",
      paramLabel = "N",
      defaultValue = "115200",
      description = "Bits per second of the serial port, 8N1 (default: ${DEFAULT-VALUE}).")
  private int baud;

  @Option(
      names = "--faults",
      paramLabel = "SHARE",
      description = "Share of octets that are flipped, doubled, lost or delayed, such as 0.01.")
  private @Nullable Double share;

  @Option(
      names = "--fault-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same faults (default: ${DEFAULT-VALUE}).")
  private long faultSeed;

  /** One of the two. */
  private static final class Where {
    @Option(
        names = "--serial",
        paramLabel = "PORT",
        description = "Serial port or pseudo-terminal, such as /dev/ttyUSB0 or COM3.")
    private @Nullable String serial;

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "TCP address.")
    private @Nullable String tcp;
  }

  /** The port of a block: over TCP it listens. */
  OctetPort ofBlock(Supply supply, SupplyKey key) {
    String device = where.serial;
    if (device != null) {
      return OctetPorts.serial(device, baud(), supply, key);
    }
    return OctetPorts.listening(host(), number(0));
  }

  /** The port of a unit: over TCP it calls. */
  OctetPort ofUnit() {
    String device = where.serial;
    if (device != null) {
      return OctetPorts.serial(device, baud(), Supply.PORT, new SupplyKey(true));
    }
    return OctetPorts.calling(host(), number(1));
  }

  /** Whether it is a serial port. */
  boolean isSerial() {
    return where.serial != null;
  }

  /** What happens to octets in both directions. */
  Optional<LineFaults> faults() {
    Double part = share;
    if (part == null) {
      return Optional.empty();
    }
    if (!(part >= 0 && part <= 1)) {
      throw Failure.input("--faults " + part + ": give a share from 0 to 1, such as 0.01");
    }
    return Optional.of(LineFaults.of(part, faultSeed));
  }

  private int baud() {
    if (baud < 1 || baud > MOST_BAUD) {
      throw Failure.input("--baud " + baud + ": give 1 to " + MOST_BAUD);
    }
    return baud;
  }

  private String host() {
    String host = address().substring(0, Math.max(0, address().lastIndexOf(':')));
    if (host.isEmpty()) {
      throw wrongAddress();
    }
    return host;
  }

  private int number(int least) {
    String digits = address().substring(address().lastIndexOf(':') + 1);
    if (!digits.matches("[0-9]{1,5}")
        || Integer.parseInt(digits) > 65_535
        || Integer.parseInt(digits) < least) {
      throw wrongAddress();
    }
    return Integer.parseInt(digits);
  }

  private String address() {
    String tcp = where.tcp;
    return tcp == null ? "" : tcp;
  }

  private Failure wrongAddress() {
    return Failure.input("--tcp " + address() + ": give HOST:PORT, such as 127.0.0.1:9600");
  }
}
