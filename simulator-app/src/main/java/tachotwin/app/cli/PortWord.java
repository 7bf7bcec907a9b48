package tachotwin.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.skzi.serial.OctetPorts;
import tachotwin.skzi.serial.Supply;
import tachotwin.skzi.serial.SupplyKey;

/**
 * A port as a user names it: {@code tcp:HOST:PORT}, {@code tcp-listen:HOST:PORT}, {@code serial:}.
 */
final class PortWord {
  /** How it is written. */
  static final String SHAPE = "tcp:HOST:PORT, tcp-listen:HOST:PORT or serial:NAME[@BAUD]";

  private static final Pattern TCP = Pattern.compile("(tcp|tcp-listen):(.+):(\\d{1,5})");
  private static final Pattern SERIAL = Pattern.compile("serial:([^@]+)(?:@(\\d{1,7}))?");
  private static final int USUAL_BAUD = 115_200;
  private static final int LARGEST = 65_535;

  private PortWord() {}

  /** The port; another word ends the command with exit code 2. */
  static OctetPort read(String option, String word) {
    Matcher tcp = TCP.matcher(word);
    if (tcp.matches() && Integer.parseInt(tcp.group(3)) <= LARGEST) {
      int number = Integer.parseInt(tcp.group(3));
      if (tcp.group(1).equals("tcp-listen")) {
        return OctetPorts.listening(tcp.group(2), number);
      }
      if (number > 0) {
        return OctetPorts.calling(tcp.group(2), number);
      }
    }
    Matcher serial = SERIAL.matcher(word);
    if (serial.matches()) {
      int baud = serial.group(2) == null ? USUAL_BAUD : Integer.parseInt(serial.group(2));
      return OctetPorts.serial(serial.group(1), baud, Supply.PORT, new SupplyKey(true));
    }
    throw Failure.input(option + " '" + word + "': give " + SHAPE);
  }
}
