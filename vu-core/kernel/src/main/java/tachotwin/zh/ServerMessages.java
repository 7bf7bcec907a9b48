package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.trace.Field;

/**
 * Payloads of the commands 65…6C, by which the unit has the block do the cryptography of appendix В
 * (4.3.4). Codes and layouts are the product's own choice (docs/skzi-commands.md).
 */
public final class ServerMessages {
  private static final String OWN = "docs/skzi-commands.md";

  private ServerMessages() {}

  /**
   * Answer to 68: what CONNECTREQUEST needs (В.1.3.1).
   *
   * @param partNumber serial number of the block, 16 signs
   * @param keyId IDPkKC, 16 octets
   * @param idRequest time (4) ‖ random (12)
   */
  public record SessionStart(String partNumber, Octets keyId, Octets idRequest) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.octets(Text.ia5(partNumber, 16)).octets(keyId).octets(idRequest);
    }

    /** Reads the data to its end. */
    public static SessionStart decode(OctetReader in) throws DecodeException {
      String partNumber = Text.ia5(in.octets(16, "Part Number", "В.1.3.1"));
      Octets keyId = in.octets(16, "Key Id", "В.1.3.1");
      Octets idRequest = in.octets(16, "IdRequest", "В.1.3.1");
      in.expectEnd("IdRequest", "В.1.3.1");
      return new SessionStart(partNumber, keyId, idRequest);
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("Part Number", partNumber, "В.1.3.1"),
          new Field("Key Id", keyId.toHex(), "В.1.3.1"),
          new Field("IdRequest", idRequest.toHex(), "В.1.3.1"));
    }
  }

  /**
   * Command 69: SERVERHELLO for the block.
   *
   * @param rnds random number of the server, 16 octets
   * @param certificate certificate of the server, DER
   */
  public record Hello(Octets rnds, Octets certificate) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.octets(rnds).octets(certificate);
    }

    /** Reads the data to its end. */
    public static Hello decode(OctetReader in) throws DecodeException {
      return new Hello(in.octets(16, "RNDS", "В.1.3.2"), in.rest());
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("RNDS", rnds.toHex(), "В.1.3.2"),
          new Field("CS", certificate.toHex(), "В.1.3.2"));
    }
  }

  /**
   * Answer to 69: what INITSESSION needs (В.1.3.6).
   *
   * @param rndkc random number of the block, 16 octets
   * @param s cryptogram S, 64 octets
   * @param certificate certificate of the block (CKC), DER
   */
  public record SessionProof(Octets rndkc, Octets s, Octets certificate) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.octets(rndkc).octets(s).octets(certificate);
    }

    /** Reads the data to its end. */
    public static SessionProof decode(OctetReader in) throws DecodeException {
      Octets rndkc = in.octets(16, "RNDKC", "В.1.3.6");
      Octets s = in.octets(64, "S", "В.1.3.6");
      return new SessionProof(rndkc, s, in.rest());
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("RNDKC", rndkc.toHex(), "В.1.3.6"),
          new Field("S", s.toHex(), "В.1.3.6"),
          new Field("CKC", certificate.toHex(), "В.1.3.6"));
    }
  }

  /**
   * Command 65: asks for the next document, encrypted for a MESSAGE.
   *
   * @param serialNo number of the MESSAGE that will carry it
   */
  public record ParcelRequest(long serialNo) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.u32(serialNo);
    }

    /** Reads the data to its end. */
    public static ParcelRequest decode(OctetReader in) throws DecodeException {
      long serialNo = in.u32("SerialNo", "В.1.3.8");
      in.expectEnd("SerialNo", "В.1.3.8");
      return new ParcelRequest(serialNo);
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("SerialNo", String.valueOf(serialNo), "В.1.3.8"));
    }
  }

  /**
   * Answer to 65.
   *
   * @param number number of the document
   * @param payload its octets, encrypted
   */
  public record Parcel(long number, Octets payload) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.u32(number).octets(payload);
    }

    /** Reads the data to its end. */
    public static Parcel decode(OctetReader in) throws DecodeException {
      return new Parcel(in.u32("Номер документа", "Г.5.1"), in.rest());
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("Номер документа", String.valueOf(number), "Г.5.1"),
          new Field("Payload_enc", payload.toHex(), "В.1.3.8"));
    }
  }

  /**
   * Command 67: a MESSAGE of the server.
   *
   * @param serialNo its number
   * @param encrypted whether the payload came in A0 and not in 20
   * @param mac its check sum, 6 octets
   * @param payload the value of A0 or 20
   * @param elements the encoded elements before 1E, over which the check sum goes
   */
  public record ServerMessage(
      long serialNo, boolean encrypted, Octets mac, Octets payload, Octets elements)
      implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.u32(serialNo).u8(encrypted ? 1 : 0).octets(mac).u16(payload.length());
      out.octets(payload).octets(elements);
    }

    /** Reads the data to its end. */
    public static ServerMessage decode(OctetReader in) throws DecodeException {
      long serialNo = in.u32("SerialNo", "В.1.3.8");
      boolean encrypted = Flags.bool(in, "Payload_enc", OWN);
      Octets mac = in.octets(6, "MAC", "В.1.3.8");
      Octets payload = in.octets(in.u16("Длина", OWN), "Payload", "В.1.3.8");
      return new ServerMessage(serialNo, encrypted, mac, payload, in.rest());
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("SerialNo", String.valueOf(serialNo), "В.1.3.8"),
          new Field("MAC", mac.toHex(), "В.1.3.8"),
          new Field("Payload", payload.toHex(), "В.1.3.8"));
    }
  }

  /**
   * Answer to 67.
   *
   * @param number the document that the receipt is about; 0 where the message held no receipt
   * @param result 0 received, otherwise the server's reason of refusal
   */
  public record Acknowledged(long number, int result) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.u32(number).u8(result);
    }

    /** Reads the data to its end. */
    public static Acknowledged decode(OctetReader in) throws DecodeException {
      long number = in.u32("Номер документа", "Г.6");
      int result = in.u8("Результат", "Г.6");
      in.expectEnd("Результат", "Г.6");
      return new Acknowledged(number, result);
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("Номер документа", String.valueOf(number), "Г.6"),
          new Field("Результат", String.valueOf(result), "Г.6"));
    }
  }
}
