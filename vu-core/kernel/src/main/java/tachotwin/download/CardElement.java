package tachotwin.download;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * An element of a card's download (table Б.46): a file of the card or its signature.
 *
 * <p>Octets: identifier of the file 2, type 1, length 2 (not FFFFh), value.
 *
 * @param fid identifier of the file, 0…65 535
 * @param type what the value is
 * @param value at most 65 534 octets
 */
public record CardElement(int fid, Type type, Octets value) implements DataType {
  /** Octets before the value. */
  static final int HEAD = 5;

  private static final String CLAUSE = "Б.2.4, таблица Б.46";
  private static final int RESERVED = 0xFFFF;

  /** What the value of an element is. */
  public enum Type {
    /** 00h: the file. */
    DATA(0x00),
    /** 81h: the signature of the file. */
    SIGNATURE(0x81),
    /** 01h: the signature in downloads of European make. */
    EUROPEAN_SIGNATURE(0x01);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The octet. */
    public int code() {
      return code;
    }
  }

  /** Refuses what the head cannot hold. */
  public CardElement {
    if (fid < 0 || fid > 0xFFFF || value.length() >= RESERVED) {
      throw new IllegalArgumentException("file " + fid + " of " + value.length() + " octets");
    }
  }

  /** A file of the card. */
  public static CardElement data(int fid, Octets value) {
    return new CardElement(fid, Type.DATA, value);
  }

  /** The signature of a file of the card. */
  public static CardElement signature(int fid, Octets value) {
    return new CardElement(fid, Type.SIGNATURE, value);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u16(fid).u8(type.code).u16(value.length()).octets(value);
  }

  /** Reads an element. */
  public static CardElement decode(OctetReader in) throws DecodeException {
    int fid = in.u16("Идентификатор файла", CLAUSE);
    Type type = type(in);
    int length = in.u16("Размер", CLAUSE);
    if (length == RESERVED) {
      throw new DecodeException(in.position() - 2, "Размер", CLAUSE, "FFFF is reserved");
    }
    return new CardElement(fid, type, in.octets(length, "Данные %04X".formatted(fid), CLAUSE));
  }

  private static Type type(OctetReader in) throws DecodeException {
    int code = in.u8("Тип данных", CLAUSE);
    for (Type one : Type.values()) {
      if (one.code == code) {
        return one;
      }
    }
    throw new DecodeException(
        in.position() - 1, "Тип данных", CLAUSE, "unknown type %02X".formatted(code));
  }
}
