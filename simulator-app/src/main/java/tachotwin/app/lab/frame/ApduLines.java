package tachotwin.app.lab.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.ApduDescription;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;

/**
 * Commands and responses line by line: after a command comes its response; a line that begins with
 * {@code >} is a command and one that begins with {@code <} a response wherever it stands.
 */
final class ApduLines {
  private static final int TS_DIRECT = 0x3B;
  private static final int SHORTEST_COMMAND = 4;

  private @Nullable CommandApdu unanswered;

  List<Decoded> decode(List<HexLine> lines) throws FrameException {
    List<Decoded> out = new ArrayList<>();
    for (HexLine line : lines) {
      String text = line.text().stripLeading();
      char mark = text.isEmpty() ? ' ' : text.charAt(0);
      boolean marked = mark == '>' || mark == '<';
      int from = marked ? line.text().indexOf(mark) + 1 : 0;
      Octets octets = line.octets(from, line.text().length());
      boolean command =
          marked ? mark == '>' : unanswered == null && octets.length() >= SHORTEST_COMMAND;
      try {
        out.add(command ? command(octets, marked) : response(octets));
      } catch (DecodeException e) {
        throw FrameProtocol.refuse(List.of(line), List.of(octets), e);
      }
    }
    return out;
  }

  private Decoded command(Octets octets, boolean marked) throws DecodeException {
    if (!marked && octets.u8(0) == TS_DIRECT) {
      return ApduDescription.ofAtr(octets);
    }
    unanswered = CommandApdu.decode(octets.reader());
    return ApduDescription.of(unanswered);
  }

  private Decoded response(Octets octets) throws DecodeException {
    ResponseApdu response = ResponseApdu.decode(octets.reader());
    CommandApdu command = unanswered;
    unanswered = null;
    return command == null ? ApduDescription.of(response) : ApduDescription.of(command, response);
  }
}
