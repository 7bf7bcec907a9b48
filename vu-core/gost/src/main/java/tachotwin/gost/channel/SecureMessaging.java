package tachotwin.gost.channel;

import java.util.List;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.Kuznyechik;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Secure messaging between block and card after both have authenticated themselves (ISO/IEC 7816-4,
 * clause 6, with Kuznyechik; own choice).
 *
 * <p>Command: CLA with bits 3 and 4 set; data {@code 87 L 01 ‖ cryptogram} where there are data,
 * {@code 97 01 Le} or {@code 97 02 Le} where an answer is expected, {@code 8E 08 MAC}. Response:
 * {@code 87 L 01 ‖ cryptogram}, {@code 99 02 SW}, {@code 8E 08 MAC}, and the same SW outside.
 *
 * <p>A send counter of 16 octets begins at 0 and is increased before each command and each
 * response. Cryptogram: counter mode under Kenc, its IV the low 8 octets of the counter. MAC: the
 * first 8 octets of CMAC under Kmac over counter ‖ CLA INS P1 P2 (of commands) ‖ the data objects
 * before it. One failure closes the channel: only a new authentication opens another.
 */
public final class SecureMessaging {
  private static final String CLAUSE = "ISO/IEC 7816-4, 6";
  private static final int SM_BITS = 0x0C;
  private static final int CRYPTOGRAM = 0x87;
  private static final int EXPECTED = 0x97;
  private static final int STATUS = 0x99;
  private static final int MAC = 0x8E;
  private static final int MAC_SIZE = 8;
  private static final int MAC_OBJECT = 2 + MAC_SIZE;
  private static final int PADDING_INDICATOR = 0x01;

  /** Octets that protection adds to a response of data: 87 82 xx xx 01, 99 02 SW, 8E 08 MAC. */
  private static final int RESPONSE_GROWTH = 5 + 4 + MAC_OBJECT;

  private static final int SHORT_NE = 0x100;
  private static final int EXTENDED_NE = 0x1_0000;

  private final Octets encryptionKey;
  private final Kuznyechik.Cmac mac;
  private long counter;
  private boolean closed;

  SecureMessaging(Octets encryptionKey, Octets macKey) {
    this.encryptionKey = encryptionKey;
    this.mac = new Kuznyechik.Cmac(macKey, MAC_SIZE);
  }

  /** Whether a failure has closed the channel. */
  public boolean isClosed() {
    return closed;
  }

  /** Block: protects a command. */
  public CommandApdu protect(CommandApdu plain) {
    requireOpen();
    counter++;
    int cla = plain.cla() | SM_BITS;
    OctetWriter out = new OctetWriter();
    if (!plain.data().isEmpty()) {
      cryptogram(plain.data()).encode(out);
    }
    if (plain.ne() != CommandApdu.NO_LE) {
      new BerTlv(EXPECTED, le(plain.ne())).encode(out);
    }
    Octets header = Octets.ofInts(cla, plain.ins(), plain.p1(), plain.p2());
    Octets data = withMac(header, out.toOctets());
    int ne = plain.ne() + RESPONSE_GROWTH > SHORT_NE ? EXTENDED_NE : SHORT_NE;
    return new CommandApdu(cla, plain.ins(), plain.p1(), plain.p2(), data, ne);
  }

  /** Card: opens a command; whatever is wrong with it closes the channel. */
  public OpenedCommand open(CommandApdu command) {
    OpenedCommand opened = closed ? refused(StatusWord.SM_OBJECT_WRONG) : opened(command);
    closed = closed || opened instanceof OpenedCommand.Refused;
    return opened;
  }

  /** Card: protects the response to the command that was opened last. */
  public ResponseApdu protect(ResponseApdu plain) {
    requireOpen();
    counter++;
    OctetWriter out = new OctetWriter();
    if (!plain.data().isEmpty()) {
      cryptogram(plain.data()).encode(out);
    }
    new BerTlv(STATUS, new OctetWriter().u16(plain.sw()).toOctets()).encode(out);
    return new ResponseApdu(withMac(Octets.EMPTY, out.toOctets()), plain.sw());
  }

  /**
   * Block: opens the response to the command that was protected last.
   *
   * @throws DecodeException when it is not protected, its MAC is wrong or its status differs; the
   *     channel is then closed
   */
  public ResponseApdu open(ResponseApdu response) throws DecodeException {
    requireOpen();
    counter++;
    closed = true;
    Octets objects = authentic(Octets.EMPTY, response.data());
    List<BerTlv> parts = BerTlv.decodeAll(objects.reader());
    boolean hasData = parts.size() == 2;
    if (parts.isEmpty() || parts.size() > 2 || hasData && parts.get(0).tag() != CRYPTOGRAM) {
      throw wrong("87", "data objects other than 87, 99, 8E");
    }
    BerTlv status = parts.get(parts.size() - 1);
    if (status.tag() != STATUS || status.value().length() != 2) {
      throw wrong("99", "no status in the protected response");
    }
    if (status.value().reader().u16("99", CLAUSE) != response.sw()) {
      throw wrong("SW1 SW2", "another status outside than inside");
    }
    Octets data = hasData ? decrypted(parts.get(0)) : Octets.EMPTY;
    closed = false;
    return new ResponseApdu(data, response.sw());
  }

  private OpenedCommand opened(CommandApdu command) {
    if ((command.cla() & SM_BITS) != SM_BITS) {
      return refused(StatusWord.SM_OBJECT_MISSING);
    }
    counter++;
    try {
      if (command.data().length() < MAC_OBJECT) {
        return refused(StatusWord.SM_OBJECT_MISSING);
      }
      Octets header = Octets.ofInts(command.cla(), command.ins(), command.p1(), command.p2());
      if (!isAuthentic(header, command.data())) {
        return refused(notAuthentic(command.data()));
      }
      OctetReader in = command.data().slice(0, command.data().length() - MAC_OBJECT).reader();
      return new OpenedCommand.Plain(plain(command, BerTlv.decodeAll(in)));
    } catch (DecodeException e) {
      return refused(StatusWord.SM_OBJECT_WRONG);
    }
  }

  private CommandApdu plain(CommandApdu command, List<BerTlv> parts) throws DecodeException {
    Octets data = Octets.EMPTY;
    int ne = CommandApdu.NO_LE;
    int lastTag = 0;
    for (BerTlv part : parts) {
      if (part.tag() == CRYPTOGRAM && lastTag == 0) {
        data = decrypted(part);
      } else if (part.tag() == EXPECTED && lastTag != EXPECTED) {
        ne = ne(part.value());
      } else {
        throw wrong("data objects", "object %02X out of place".formatted(part.tag()));
      }
      lastTag = part.tag();
    }
    int cla = command.cla() & ~SM_BITS;
    return new CommandApdu(cla, command.ins(), command.p1(), command.p2(), data, ne);
  }

  private BerTlv cryptogram(Octets data) {
    Octets encrypted = Kuznyechik.ctr(encryptionKey, iv(), data);
    return new BerTlv(CRYPTOGRAM, Octets.concat(Octets.ofInts(PADDING_INDICATOR), encrypted));
  }

  private Octets decrypted(BerTlv cryptogram) throws DecodeException {
    Octets value = cryptogram.value();
    if (value.length() < 2 || value.u8(0) != PADDING_INDICATOR) {
      throw wrong("87", "no padding indicator 01 before data");
    }
    return Kuznyechik.ctr(encryptionKey, iv(), value.from(1));
  }

  private Octets withMac(Octets header, Octets objects) {
    return Octets.concat(objects, new BerTlv(MAC, macOf(header, objects)).toOctets());
  }

  /** The data objects before the MAC, when the MAC is right. */
  private Octets authentic(Octets header, Octets data) throws DecodeException {
    if (!isAuthentic(header, data)) {
      throw wrong("8E", "no right MAC");
    }
    return data.slice(0, data.length() - MAC_OBJECT);
  }

  private static StatusWord notAuthentic(Octets data) {
    int end = data.length() - MAC_OBJECT;
    boolean hasMac = data.u8(end) == MAC && data.u8(end + 1) == MAC_SIZE;
    return hasMac ? StatusWord.VERIFICATION_FAILED : StatusWord.SM_OBJECT_WRONG;
  }

  private boolean isAuthentic(Octets header, Octets data) {
    int end = data.length() - MAC_OBJECT;
    return end >= 0 && withMac(header, data.slice(0, end)).equals(data);
  }

  private Octets macOf(Octets header, Octets objects) {
    mac.update(Octets.filled(0, Kuznyechik.BLOCK - Long.BYTES));
    mac.update(iv());
    mac.update(header);
    mac.update(objects);
    return mac.finish();
  }

  private Octets iv() {
    return new OctetWriter().i64(counter).toOctets();
  }

  private static Octets le(int ne) {
    OctetWriter out = new OctetWriter();
    return (ne > SHORT_NE ? out.u16(ne & 0xFFFF) : out.u8(ne & 0xFF)).toOctets();
  }

  private static int ne(Octets le) throws DecodeException {
    OctetReader in = le.reader();
    int value = le.length() == 2 ? in.u16("97", CLAUSE) : in.u8("97", CLAUSE);
    in.expectEnd("97", CLAUSE);
    return value != 0 ? value : le.length() == 2 ? EXTENDED_NE : SHORT_NE;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the channel is closed");
    }
  }

  private static OpenedCommand refused(StatusWord status) {
    return new OpenedCommand.Refused(status);
  }

  private static DecodeException wrong(String field, String problem) {
    return new DecodeException(0, field, CLAUSE, problem);
  }
}
