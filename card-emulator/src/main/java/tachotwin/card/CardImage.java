package tachotwin.card;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tachotwin.card.auth.CardCredentials;
import tachotwin.card.auth.PinPolicy;
import tachotwin.card.auth.PinState;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.filesystem.FileSystem;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Card image, version 2 (our own form): everything that lasts in a card, keys included.
 *
 * <p>Octets: "TWCARD" 6, version 02, card type 1 (table Б.1), contact protocol 1, fault 1; tries of
 * the PIN 1, of the PUK 1, PIN before reading 1, PIN tries left 1, PUK tries left 1, PIN 8, PUK 8;
 * challenges given 8; then length 2 and octets of the private key (least significant first), of the
 * card's and of the authority's certificate (DER); number of files 2, then each file as identifier
 * 2, length 2, octets, in the order of {@link ElementaryFile}; {@link Crc#CRC32} of all before 4.
 * Big-endian. Version 01 has neither protocol nor fault; it is read as both protocols and no fault.
 *
 * @param type kind of card
 * @param files every file of the kind with its octets
 * @param pin PIN and PUK with their counters
 * @param credentials key and certificates
 * @param challenges how many challenges the card has given in its life
 * @param protocol what it offers on its contacts
 * @param fault what is wrong with it
 */
public record CardImage(
    CardType type,
    Map<ElementaryFile, Octets> files,
    PinState pin,
    CardCredentials credentials,
    long challenges,
    ContactProtocol protocol,
    CardFault fault) {
  private static final String CLAUSE = "card image";
  private static final Octets MAGIC = Octets.of("TWCARD".getBytes(StandardCharsets.US_ASCII));
  private static final int FIRST_VERSION = 1;
  private static final int VERSION = 2;

  /** Refuses files that are not exactly those of the kind of card. */
  public CardImage {
    FileSystem.requireComplete(type, files);
    if (challenges < 0) {
      throw new IllegalArgumentException("challenges: " + challenges);
    }
    files = Map.copyOf(files);
  }

  /** A sound card with both protocols. */
  public CardImage(
      CardType type,
      Map<ElementaryFile, Octets> files,
      PinState pin,
      CardCredentials credentials,
      long challenges) {
    this(type, files, pin, credentials, challenges, ContactProtocol.BOTH, CardFault.NONE);
  }

  /** The same card with another make. */
  public CardImage with(ContactProtocol offered, CardFault wrong) {
    return new CardImage(type, files, pin, credentials, challenges, offered, wrong);
  }

  /** The same card with another PIN, PUK or counters. */
  public CardImage with(PinState now) {
    return new CardImage(type, files, now, credentials, challenges, protocol, fault);
  }

  /** The same card with other octets in its files. */
  public CardImage with(Map<ElementaryFile, Octets> content) {
    return new CardImage(type, content, pin, credentials, challenges, protocol, fault);
  }

  /** The card's number, 16 signs or fewer. */
  public String number() {
    return credentials.certificate().subject().number();
  }

  /** Kind and number; nothing of what is secret. */
  @Override
  public String toString() {
    return type.title() + " " + number();
  }

  /** The octets of an image file. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter().octets(MAGIC).u8(VERSION).u8(type.code());
    out.u8(protocol.code()).u8(fault.code());
    encodePin(out);
    out.i64(challenges);
    sized(out, credentials.key().encoded());
    sized(out, credentials.certificate().der());
    sized(out, credentials.authority().der());
    out.u16(files.size());
    new EnumMap<>(files).forEach((file, content) -> sized(out.u16(file.fid()), content));
    return Octets.concat(out.toOctets(), Crc.CRC32.of(out.toOctets()));
  }

  /** Reads an image file, whole. */
  public static CardImage decode(Octets image) throws DecodeException {
    int end = image.length() - Crc.CRC32.size();
    if (end < MAGIC.length() || !image.slice(0, MAGIC.length()).equals(MAGIC)) {
      throw new DecodeException(0, "magic", CLAUSE, "not a card image");
    }
    if (!Crc.CRC32.of(image.slice(0, end)).equals(image.from(end))) {
      throw new DecodeException(end, "CRC32", CLAUSE, "the octets were altered");
    }
    OctetReader in = image.slice(0, end).reader();
    in.octets(MAGIC.length(), "magic", CLAUSE);
    int version = in.u8("version", CLAUSE);
    if (version < FIRST_VERSION || version > VERSION) {
      throw new DecodeException(6, "version", CLAUSE, "version " + version);
    }
    try {
      CardImage decoded = decodeBody(in, version);
      in.expectEnd("files", CLAUSE);
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new DecodeException(in.position(), "image", CLAUSE, String.valueOf(e.getMessage()));
    }
  }

  private static CardImage decodeBody(OctetReader in, int version) throws DecodeException {
    int code = in.u8("card type", CLAUSE);
    CardType type =
        CardType.of(code).orElseThrow(() -> in.refuse("card type", CLAUSE, "type " + code));
    boolean made = version > FIRST_VERSION;
    ContactProtocol protocol = made ? decodeProtocol(in) : ContactProtocol.BOTH;
    CardFault fault = made ? decodeFault(in) : CardFault.NONE;
    PinState pin = decodePin(in);
    long challenges = in.i64("challenges", CLAUSE);
    CardCredentials credentials =
        new CardCredentials(
            SigningKey.decode(sized(in, "key")),
            Certificate.decode(sized(in, "certificate")),
            Certificate.decode(sized(in, "authority")));
    return new CardImage(
        type, decodeFiles(type, in), pin, credentials, challenges, protocol, fault);
  }

  private static ContactProtocol decodeProtocol(OctetReader in) throws DecodeException {
    int code = in.u8("contact protocol", CLAUSE);
    return ContactProtocol.of(code)
        .orElseThrow(() -> in.refuse("contact protocol", CLAUSE, "protocol " + code));
  }

  private static CardFault decodeFault(OctetReader in) throws DecodeException {
    int code = in.u8("fault", CLAUSE);
    return CardFault.of(code).orElseThrow(() -> in.refuse("fault", CLAUSE, "fault " + code));
  }

  private static Map<ElementaryFile, Octets> decodeFiles(CardType type, OctetReader in)
      throws DecodeException {
    Map<ElementaryFile, Octets> files = new EnumMap<>(ElementaryFile.class);
    for (int left = in.u16("number of files", CLAUSE); left > 0; left--) {
      int fid = in.u16("file identifier", CLAUSE);
      ElementaryFile file =
          ElementaryFile.of(type, fid)
              .orElseThrow(
                  () -> in.refuse("file identifier", CLAUSE, "no file %04X".formatted(fid)));
      files.put(file, sized(in, file.title()));
    }
    return files;
  }

  private void encodePin(OctetWriter out) {
    PinPolicy policy = pin.policy();
    out.u8(policy.pinTries()).u8(policy.pukTries()).u8(policy.beforeReading() ? 1 : 0);
    out.u8(pin.pinLeft()).u8(pin.pukLeft());
    out.octets(pin.pin().octets()).octets(pin.puk().octets());
  }

  private static PinState decodePin(OctetReader in) throws DecodeException {
    int pinTries = in.u8("PIN tries", CLAUSE);
    int pukTries = in.u8("PUK tries", CLAUSE);
    int beforeReading = in.u8("PIN before reading", CLAUSE);
    if (beforeReading > 1) {
      throw in.refuse("PIN before reading", CLAUSE, "neither 0 nor 1: " + beforeReading);
    }
    int pinLeft = in.u8("PIN tries left", CLAUSE);
    int pukLeft = in.u8("PUK tries left", CLAUSE);
    SecretCode pin = new SecretCode(in.octets(SecretCode.SIZE, "PIN", CLAUSE));
    SecretCode puk = new SecretCode(in.octets(SecretCode.SIZE, "PUK", CLAUSE));
    PinPolicy policy = new PinPolicy(pinTries, pukTries, beforeReading == 1);
    return new PinState(pin, puk, policy, pinLeft, pukLeft);
  }

  private static void sized(OctetWriter out, Octets octets) {
    out.u16(octets.length()).octets(octets);
  }

  private static Octets sized(OctetReader in, String field) throws DecodeException {
    return in.octets(in.u16(field, CLAUSE), field, CLAUSE);
  }
}
