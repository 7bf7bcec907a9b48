package tachotwin.aistk.message;

import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/** The types of messages in the order of В.1.3. */
public enum BodyType {
  /** The tachograph asks for a session. */
  CONNECTREQUEST(0x30, "В.1.3.1", ConnectRequest::decode),
  /** The server shows its certificate. */
  SERVERHELLO(0x31, "В.1.3.2", ServerHello::decode),
  /** The server breaks the connection. */
  DENYSESSION(0x33, "В.1.3.3", DenySession::decode),
  /** The tachograph lacks the key of the authority. */
  CACERTREQUEST(0x34, "В.1.3.4", CaCertRequest::decode),
  /** The server sends certificates of authorities. */
  CACERTCHAIN(0x35, "В.1.3.5", CaCertChain::decode),
  /** The tachograph proves itself. */
  INITSESSION(0x36, "В.1.3.6", InitSession::decode),
  /** The server proves itself. */
  CONFIRMSESSION(0x37, "В.1.3.7", ConfirmSession::decode),
  /** Data of either side. */
  MESSAGE(0x39, "В.1.3.8", Message::decode);

  private final int tag;
  private final String clause;

  // A method reference without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Decoder decoder;

  BodyType(int tag, String clause, Decoder decoder) {
    this.tag = tag;
    this.clause = clause;
    this.decoder = decoder;
  }

  /** The tag of the body. */
  public int tag() {
    return tag;
  }

  /** Where the message is defined. */
  public String clause() {
    return clause;
  }

  Body read(OctetReader in) throws DecodeException {
    return decoder.decode(in);
  }

  /** The type of a tag. */
  public static Optional<BodyType> of(int tag) {
    for (BodyType type : values()) {
      if (type.tag == tag) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Decoder {
    Body decode(OctetReader in) throws DecodeException;
  }
}
