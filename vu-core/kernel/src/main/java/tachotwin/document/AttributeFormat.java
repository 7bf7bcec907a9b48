package tachotwin.document;

/** How the value of an attribute is coded (Г.1); numbers have the least significant octet first. */
public enum AttributeFormat {
  /** One octet. */
  BYTE("byte"),
  /** Four octets, unsigned. */
  UINT32("UInt32"),
  /** Four octets, seconds since 1970. */
  UNIX_TIME("UnixTime"),
  /** Latitude and longitude of four octets each, signed, 10⁻⁶ degree; FFFFFFFF twice for none. */
  COORD("Coord"),
  /** Text of ISO 8859-5 without padding. */
  STRING("String"),
  /** Octets. */
  BYTES("byte[]"),
  /** A structure of attributes. */
  STLV("STLV"),
  /** A signature in PKCS #7. */
  SIGNATURE("Signature");

  private final String title;

  AttributeFormat(String title) {
    this.title = title;
  }

  /** The name of the format in Г.1. */
  public String title() {
    return title;
  }

  /** Whether every value has the greatest length. */
  public boolean isFixed() {
    return this == BYTE || this == UINT32 || this == UNIX_TIME || this == COORD;
  }
}
