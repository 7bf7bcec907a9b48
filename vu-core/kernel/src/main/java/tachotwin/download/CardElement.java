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
 * @param typeCode what the value is, 0…255; table Б.46 has 00h and 81h
 * @param value at most 65 534 octets
 */
public record CardElement(int fid, int typeCode, Octets value) implements DataType {
  /** Octets before the value. */
  public static final int HEAD = 5;

  private static final String CLAUSE = "Б.2.4, таблица Б.46";
  private static final int RESERVED = 0xFFFF;

  /** What the value of an element is. */
  public enum Type {
    /** 00h: the file. */
    DATA(0x00, false),
    /** 81h: the signature of the file. */
    SIGNATURE(0x81, true),
    /** 01h: the signature in downloads of European make. */
    EUROPEAN_SIGNATURE(0x01, true),
    /** 02h: the file of the second European generation. */
    SECOND_DATA(0x02, false),
    /** 03h: the signature of the second European generation. */
    SECOND_SIGNATURE(0x03, true),
    /** Every other code. */
    UNKNOWN(-1, false);

    private final int code;
    private final boolean signature;

    Type(int code, boolean signature) {
      this.code = code;
      this.signature = signature;
    }

    /** The octet; −1 for {@link #UNKNOWN}. */
    public int code() {
      return code;
    }

    /** Whether the value is a file of the card. */
    public boolean isData() {
      return this == DATA || this == SECOND_DATA;
    }

    /** Whether the value is a signature. */
    public boolean isSignature() {
      return signature;
    }

    /** Whether a signature of this type is over a file of that type. */
    boolean signs(Type data) {
      return signature && data == (this == SECOND_SIGNATURE ? SECOND_DATA : DATA);
    }

    static Type of(int code) {
      for (Type one : values()) {
        if (one.code == code) {
          return one;
        }
      }
      return UNKNOWN;
    }
  }

  /** Refuses what the head cannot hold. */
  public CardElement {
    if (fid < 0 || fid > 0xFFFF || value.length() >= RESERVED) {
      throw new IllegalArgumentException("file " + fid + " of " + value.length() + " octets");
    }
    if (typeCode < 0 || typeCode > 0xFF) {
      throw new IllegalArgumentException("type " + typeCode);
    }
  }

  /** An element of a known type. */
  public static CardElement of(int fid, Type type, Octets value) {
    return new CardElement(fid, type.code, value);
  }

  /** A file of the card. */
  public static CardElement data(int fid, Octets value) {
    return of(fid, Type.DATA, value);
  }

  /** The signature of a file of the card. */
  public static CardElement signature(int fid, Octets value) {
    return of(fid, Type.SIGNATURE, value);
  }

  /** What the value is. */
  public Type type() {
    return Type.of(typeCode);
  }

  @Override
  public void encode(OctetWriter out) {
    out.u16(fid).u8(typeCode).u16(value.length()).octets(value);
  }

  /** Reads an element of any type. */
  public static CardElement decode(OctetReader in) throws DecodeException {
    int fid = in.u16("Идентификатор файла", CLAUSE);
    int type = in.u8("Тип данных", CLAUSE);
    int length = in.u16("Размер", CLAUSE);
    if (length == RESERVED) {
      throw new DecodeException(in.position() - 2, "Размер", CLAUSE, "FFFF is reserved");
    }
    String field = length > in.remaining() ? "Данные %04X".formatted(fid) : "Данные";
    return new CardElement(fid, type, in.octets(length, field, CLAUSE));
  }
}
