package tachotwin.app.lab.frame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.can.frame.CanFrame;
import tachotwin.can.pgn.Pgn;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;

/**
 * A frame as candump writes it: {@code ID#DATA}, with time and name of the bus before it or not.
 */
final class CanLine {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:\\(\\S+\\)\\s+\\S+\\s+)?(?<id>[^#\\s]+)#(?<data>[^#]*)");
  private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}");
  private static final int MAX_DATA = 8;

  private CanLine() {}

  static Decoded decode(HexLine line) throws FrameException {
    Matcher frame = LINE.matcher(line.text());
    if (!frame.matches()) {
      throw new FrameException(line.place(), "not ID#DATA, such as 0CFE6CEE#FFFFFFFFFFFF0000");
    }
    String id = frame.group("id");
    if (!ID.matcher(id).matches() || id.charAt(0) > '1') {
      throw new FrameException(
          line.place(),
          "'%s' is no identifier of 29 bits: 8 hex digits, 00000000 to 1FFFFFFF".formatted(id));
    }
    Octets data = line.octets(frame.start("data"), frame.end("data"));
    if (data.length() > MAX_DATA) {
      throw new FrameException(line.place(), data.length() + " octets of data, at most 8");
    }
    return Pgn.describe(new CanFrame(Integer.parseInt(id, 16), data));
  }
}
