package tachotwin.card;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.Personalisation;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** An authority, a block and a card of each kind, and hex over the contacts. */
final class TestCards {
  static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");
  static final SimInstant END = SimInstant.parse("2029-03-01T23:59:59Z");
  static final Secrets SECRETS = Secrets.ofSeed(7);
  static final CertificateAuthority CA = CertificateAuthority.create("test", SECRETS, START);
  static final Subject BLOCK = new Subject(Subject.BLOCK, "0000000000000001", "НКМ-2");
  static final SigningKey BLOCK_KEY = SECRETS.signingKey("block", "sign");
  static final Certificate BLOCK_CERTIFICATE =
      CA.issue(BLOCK, BLOCK_KEY.verificationKey(), START, END, END);

  static final String SELECT_DF = "00 A4 04 0C 06 FF 54 41 43 48 4F";
  static final String RIGHT_PIN = "00 20 00 00 08 31 32 33 34 FF FF FF FF";

  static final CardHolder DRIVER =
      new CardHolder.Driver(
          "Кузнецов", "Иван Петрович", new BirthDate(1980, 12, 31), "7712345678", "ГИБДД 7712");
  static final CardHolder WORKSHOP =
      new CardHolder.Workshop("ООО Тахосервис", "Тверь, ул. Новая, 1", "Орлов", "Олег");
  static final CardHolder CONTROL =
      new CardHolder.Control("ГИБДД", "Тула, ул. Мира, 2", "Петров", "Пётр");
  static final CardHolder COMPANY = new CardHolder.Company("ООО Рейс", "Клин, ул. Гагарина, 3");

  static final CardHolder SERVICE =
      new CardHolder.Service("ООО Техосмотр", "Тверь, ул. Новая, 4", "Соколов", "Лев");

  private TestCards() {}

  static TachographCard driver() {
    return card(DRIVER, "RUD0000000001200");
  }

  static TachographCard workshop() {
    return card(WORKSHOP, "RUM0000000001000");
  }

  static TachographCard control() {
    return card(CONTROL, "RUKGAI0000001000");
  }

  static TachographCard company() {
    return card(COMPANY, "RUP0000000001000");
  }

  static TachographCard service() {
    return card(SERVICE, "RUS0000000001000");
  }

  static TachographCard card(CardHolder holder, String number) {
    TachographCard card = new TachographCard(image(holder, number), SECRETS);
    card.reset();
    return card;
  }

  static CardImage image(CardHolder holder, String number) {
    CardOrder order =
        CardOrder.forFullTerm(
            holder,
            CardNumber.of(number),
            "Минтранс",
            START,
            SecretCode.of("1234"),
            SecretCode.of("12345678"));
    SigningKey key = SECRETS.signingKey("card " + number, "sign");
    Certificate certificate =
        CA.issue(
            order.subject(), key.verificationKey(), START, order.validUntil(), order.validUntil());
    return Personalisation.of(order, key, certificate, CA.certificate());
  }

  static String send(SmartCard card, String command) {
    try {
      return card.transmit(CommandApdu.decode(Octets.hex(command).reader())).toOctets().toHex();
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static void sendAll(SmartCard card, String... commands) {
    for (String command : commands) {
      String answer = send(card, command);
      if (!answer.endsWith("9000")) {
        throw new AssertionError(command + " → " + answer);
      }
    }
  }

  /** A file by its identifier in the current directory, read whole. */
  static Octets read(SmartCard card, int fid) {
    sendAll(card, "00 A4 02 0C 02 %04X".formatted(fid));
    ResponseApdu answer = card.transmit(CommandApdu.ask(0, 0xB0, 0, 0, 65_536));
    if (!answer.isOk()) {
      throw new AssertionError("%04X → %04X".formatted(fid, answer.sw()));
    }
    return answer.data();
  }

  /** Sends the block's certificate in a chain of two, as a short APDU cannot hold it. */
  static void presentCertificate(SmartCard card, Certificate certificate) {
    Octets der = certificate.der();
    int at = 0;
    while (der.length() - at > 255) {
      sendAll(card, "10 2A 00 AE FF " + der.slice(at, at + 255));
      at += 255;
    }
    Octets last = der.from(at);
    sendAll(card, "00 2A 00 AE %02X %s".formatted(last.length(), last));
  }

  /** Mutual authentication by the test's block; PIN and DF come first. */
  static SecureMessaging authenticate(TachographCard card) {
    presentCertificate(card, BLOCK_CERTIFICATE);
    Octets rndc = Octets.hex(send(card, "00 84 00 00 08")).slice(0, 8);
    BlockEnd block = new BlockEnd(BLOCK_KEY, BLOCK_CERTIFICATE, BLOCK.number16());
    Octets rndb = Octets.hex("0102030405060708");
    Certificate own = card.image().credentials().certificate();
    Octets proof = block.authenticate(own, own.subject().number16(), rndc, rndb);
    sendAll(card, "00 82 00 00 48 " + proof);
    String answer = send(card, "00 88 00 00 08 " + rndb + " 40");
    return block.check(Octets.hex(answer).slice(0, 64)).orElseThrow();
  }
}
