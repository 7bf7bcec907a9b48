package tachotwin.zh;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A message with the answer to a command (table Ж.4): SB, then the data of the answer.
 *
 * @param sb the octet SB; {@link #code()} names it
 * @param data Data_Array_N
 */
public record ZhAnswer(int sb, Octets data) {
  /** Refuses a code of more than one octet and a message that is too long. */
  public ZhAnswer {
    if (sb >>> 8 != 0 || data.length() >= ZhCommand.MAX_MESSAGE) {
      throw new IllegalArgumentException("answer " + sb + " with " + data.length() + " octets");
    }
  }

  /** A success with its payload. */
  public static ZhAnswer ok(Payload payload) {
    OctetWriter out = new OctetWriter();
    payload.encode(out);
    return new ZhAnswer(ResponseCode.OK.code(), out.toOctets());
  }

  /** An answer without data. */
  public static ZhAnswer of(ResponseCode code) {
    return new ZhAnswer(code.code(), Octets.EMPTY);
  }

  /** The code of table Ж.5. */
  public ResponseCode code() {
    return ResponseCode.of(sb);
  }

  /** Whether SB is 00. */
  public boolean isOk() {
    return sb == 0;
  }

  /** The message. */
  public Octets toOctets() {
    return new OctetWriter(1 + data.length()).u8(sb).octets(data).toOctets();
  }

  /** Reads a message to its end. */
  public static ZhAnswer decode(OctetReader in) throws DecodeException {
    int sb = in.u8("SB", "Ж.4");
    if (in.remaining() >= ZhCommand.MAX_MESSAGE) {
      throw in.refuse("Data_Array_N", "Ж.1.1", "more than 4096 octets");
    }
    return new ZhAnswer(sb, in.rest());
  }
}
