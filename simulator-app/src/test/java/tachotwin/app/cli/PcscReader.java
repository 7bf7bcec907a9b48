package tachotwin.app.cli;

import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import javax.smartcardio.TerminalFactory;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A download of a driver's card as any PC/SC program makes it (Annex 1B, appendix 7, 3; the field's
 * file list): through javax.smartcardio, with none of our code but for collecting octets.
 */
final class PcscReader implements AutoCloseable {
  private static final List<Integer> SIGNED =
      List.of(
          0x0501, 0x0520, 0x050E, 0x0521, 0x0502, 0x0503, 0x0504, 0x0505, 0x0506, 0x0507, 0x0508,
          0x0522);

  private final Card card;
  private final CardChannel channel;

  /** Connects to the card in a reader by T=1 where it offers that, else by T=0. */
  PcscReader(int reader) throws Exception {
    CardTerminal terminal =
        TerminalFactory.getInstance("PC/SC", null).terminals().list().get(reader);
    card = terminal.connect("*");
    channel = card.getBasicChannel();
  }

  String protocol() {
    return card.getProtocol();
  }

  ResponseAPDU send(int cla, int ins, int p1p2, byte[] data, int ne) throws CardException {
    CommandAPDU command =
        data.length == 0 && ne == 0
            ? new CommandAPDU(cla, ins, p1p2 >> 8, p1p2 & 0xFF)
            : data.length == 0
                ? new CommandAPDU(cla, ins, p1p2 >> 8, p1p2 & 0xFF, ne)
                : ne == 0
                    ? new CommandAPDU(cla, ins, p1p2 >> 8, p1p2 & 0xFF, data)
                    : new CommandAPDU(cla, ins, p1p2 >> 8, p1p2 & 0xFF, data, ne);
    return channel.transmit(command);
  }

  /** Verifies the PIN, then reads and has signed what table Б.48 names. */
  Octets download(String pin) throws CardException {
    OctetWriter out = new OctetWriter();
    element(out, 0x0002, 0x00, read(0x0002));
    element(out, 0x0005, 0x00, read(0x0005));
    byte[] padded = new byte[8];
    for (int i = 0; i < padded.length; i++) {
      padded[i] = (byte) (i < pin.length() ? pin.charAt(i) : 0xFF);
    }
    good(send(0x00, 0x20, 0, padded, 0));
    good(send(0x00, 0xA4, 0x040C, Octets.hex("FF544143484F").toByteArray(), 0));
    element(out, 0xC209, 0x00, read(0xC209));
    for (int fid : SIGNED) {
      element(out, fid, 0x00, read(fid));
      good(send(0x80, 0x2A, 0x9000, new byte[0], 0));
      element(out, fid, 0x81, good(send(0x00, 0x2A, 0x9E9A, new byte[0], 64)).getData());
    }
    return out.toOctets();
  }

  private byte[] read(int fid) throws CardException {
    good(send(0x00, 0xA4, 0x020C, new byte[] {(byte) (fid >> 8), (byte) fid}, 0));
    OctetWriter out = new OctetWriter();
    for (int at = 0; ; ) {
      ResponseAPDU piece = send(0x00, 0xB0, at, new byte[0], 256);
      out.octets(Octets.of(piece.getData()));
      at += piece.getData().length;
      if (piece.getSW() != 0x9000 || piece.getData().length < 256) {
        return out.toOctets().toByteArray();
      }
    }
  }

  private static void element(OctetWriter out, int fid, int type, byte[] value) {
    out.u16(fid).u8(type).u16(value.length).octets(Octets.of(value));
  }

  private static ResponseAPDU good(ResponseAPDU response) {
    if (response.getSW() != 0x9000) {
      throw new AssertionError("%04X".formatted(response.getSW()));
    }
    return response;
  }

  @Override
  public void close() throws CardException {
    card.disconnect(false);
  }
}
