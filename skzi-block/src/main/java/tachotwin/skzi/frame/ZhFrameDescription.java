package tachotwin.skzi.frame;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.ZhDescription;

/**
 * Blocks as a person reads them: the fields of the block, then those of its message.
 *
 * @param dialect what is spoken
 */
public record ZhFrameDescription(Dialect dialect) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int NO_COMMAND = -1;

  /**
   * Blocks one after another, as copied from a line. A message is read as a command where its first
   * octet is a code of the dialect and no command is unanswered, otherwise as an answer.
   */
  public List<Decoded> of(Octets octets) throws DecodeException {
    List<Decoded> out = new ArrayList<>();
    OctetReader in = octets.reader();
    int unanswered = NO_COMMAND;
    do {
      Frame frame = Frame.decode(in, dialect.framing());
      int first = frame.data().isEmpty() ? NO_COMMAND : frame.data().u8(0);
      if (unanswered == NO_COMMAND && dialect.of(first).isPresent()) {
        out.add(command(frame));
        unanswered = first;
      } else {
        out.add(answer(frame, unanswered));
        unanswered = NO_COMMAND;
      }
    } while (in.remaining() > 0);
    return List.copyOf(out);
  }

  /** What the unit sent; octets that are no block are described as such. */
  public Decoded command(Octets octets) {
    try {
      return command(whole(octets));
    } catch (DecodeException e) {
      return broken(octets, e);
    }
  }

  /**
   * What the block sent; octets that are no block are described as such.
   *
   * @param command the code of the command answered, or a negative number where it is not known
   */
  public Decoded answer(Octets octets, int command) {
    try {
      return answer(whole(octets), command);
    } catch (DecodeException e) {
      return broken(octets, e);
    }
  }

  private Frame whole(Octets octets) throws DecodeException {
    OctetReader in = octets.reader();
    Frame frame = Frame.decode(in, dialect.framing());
    in.expectEnd("CRC", "Ж.1.1");
    return frame;
  }

  private Decoded command(Frame frame) throws DecodeException {
    return described(
        frame, new ZhDescription(dialect).command(ZhCommand.decode(frame.data().reader())));
  }

  private Decoded answer(Frame frame, int command) throws DecodeException {
    ZhAnswer answer = ZhAnswer.decode(frame.data().reader());
    Decoded message = new ZhDescription(dialect).answer(Math.max(command, 0), answer);
    String name = command < 0 ? "ответ" : message.name();
    return described(frame, new Decoded(name, message.clause(), message.fields()));
  }

  private Decoded described(Frame frame, Decoded message) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("STX", hex(frame.protocol().stx()), "Ж.1.1"));
    if (frame instanceof Frame04 numbered) {
      OctetWriter pcb = new OctetWriter();
      numbered.pcb().encode(pcb);
      fields.add(
          new Field(
              "PCB",
              pcb.toOctets() + " N=" + numbered.number() + " " + numbered.pcb().crc(),
              "Ж.1.1"));
    }
    fields.add(new Field("Data_Length", String.valueOf(frame.data().length()), "Ж.1.1"));
    fields.addAll(message.fields());
    Octets octets = frame.toOctets(dialect.framing());
    Octets sum = octets.from(octets.length() - frame.protocol().crc().size());
    fields.add(new Field(frame.protocol().crc().name(), sum.toHex(), "Ж.1.1"));
    return new Decoded(message.name(), message.clause(), fields);
  }

  private static Decoded broken(Octets octets, DecodeException reason) {
    return new Decoded(
        "не блок протокола Ж",
        "Ж.1.2.2",
        List.of(new Field(reason.field(), octets.toHex(), String.valueOf(reason.getMessage()))));
  }

  private static String hex(int octet) {
    return HEX.toHexDigits((byte) octet);
  }
}
