package tachotwin.zh;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A message with a command (table Ж.3): CMD, then the data of the command.
 *
 * @param code CMD, 0…255; {@link CommandCode} names those that are known
 * @param data Data_Array_N
 */
public record ZhCommand(int code, Octets data) {
  /** Greatest number of octets of a message (Ж.1.1). */
  public static final int MAX_MESSAGE = 4096;

  /** Refuses a code of more than one octet and a message that is too long. */
  public ZhCommand {
    if (code >>> 8 != 0 || data.length() >= MAX_MESSAGE) {
      throw new IllegalArgumentException("command " + code + " with " + data.length() + " octets");
    }
  }

  /** A command with its payload. */
  public static ZhCommand of(CommandCode code, Payload payload) {
    OctetWriter out = new OctetWriter();
    payload.encode(out);
    return new ZhCommand(code.code(), out.toOctets());
  }

  /** A command without data. */
  public static ZhCommand of(CommandCode code) {
    return new ZhCommand(code.code(), Octets.EMPTY);
  }

  /** The message. */
  public Octets toOctets() {
    return new OctetWriter(1 + data.length()).u8(code).octets(data).toOctets();
  }

  /** Reads a message to its end. */
  public static ZhCommand decode(OctetReader in) throws DecodeException {
    int code = in.u8("CMD", "Ж.4");
    if (in.remaining() >= MAX_MESSAGE) {
      throw in.refuse("Data_Array_N", "Ж.1.1", "more than 4096 octets");
    }
    return new ZhCommand(code, in.rest());
  }
}
