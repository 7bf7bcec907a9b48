package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static tachotwin.card.TestCards.BLOCK;
import static tachotwin.card.TestCards.BLOCK_CERTIFICATE;
import static tachotwin.card.TestCards.BLOCK_KEY;
import static tachotwin.card.TestCards.CA;
import static tachotwin.card.TestCards.END;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SECRETS;
import static tachotwin.card.TestCards.SELECT_DF;
import static tachotwin.card.TestCards.START;
import static tachotwin.card.TestCards.authenticate;
import static tachotwin.card.TestCards.presentCertificate;
import static tachotwin.card.TestCards.read;
import static tachotwin.card.TestCards.send;
import static tachotwin.card.TestCards.sendAll;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Mutual authentication with a block and the channel that it opens (4.6.5, design). */
class AuthenticationTest {
  private static final String ANY_PROOF = "00 82 00 00 48 " + "00".repeat(72);
  private static final Octets RNDB = Octets.hex("0102030405060708");

  private TachographCard card;

  @BeforeEach
  void newCard() {
    card = TestCards.driver();
    sendAll(card, SELECT_DF);
  }

  private Octets proof(SigningKey key, Certificate certificate, String number) {
    Octets rndc = Octets.hex(send(card, "00 84 00 00 08")).slice(0, 8);
    return new BlockEnd(key, certificate, certificate.subject().number16())
        .authenticate(
            card.image().credentials().certificate(),
            new Subject(1, number, "").number16(),
            rndc,
            RNDB);
  }

  private static ResponseApdu exchange(
      SecureMessaging channel, SmartCard card, CommandApdu command) {
    try {
      return channel.open(card.transmit(channel.protect(command)));
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBlockWritesAndReadsThroughTheChannel() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    sendAll(card, "00 A4 02 0C 02 05 07");
    Octets opened = Octets.hex("69 A5 00 00 2B");
    ResponseApdu written = exchange(channel, card, CommandApdu.send(0, 0xD6, 0, 0, opened));
    assertThat(written.sw()).isEqualTo(0x9000);
    assertThat(written.data()).isEqualTo(Octets.EMPTY);
    ResponseApdu got = exchange(channel, card, CommandApdu.ask(0, 0xB0, 0, 0, 5));
    assertThat(got).isEqualTo(ResponseApdu.ok(opened));
    assertThat(read(card, 0x0507).slice(0, 5)).isEqualTo(opened);
  }

  @Test
  void theChannelCarriesRefusalsProtectedAndStaysOpen() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    assertThat(exchange(channel, card, CommandApdu.ask(0, 0xB0, 0, 0, 5)).sw()).isEqualTo(0x6986);
    sendAll(card, "00 A4 02 0C 02 05 20");
    ResponseApdu refused =
        exchange(channel, card, CommandApdu.send(0, 0xD6, 0, 0, Octets.hex("00")));
    assertThat(refused.sw()).isEqualTo(0x6982);
    assertThat(exchange(channel, card, CommandApdu.ask(0, 0xB0, 0, 0, 1)).sw()).isEqualTo(0x9000);
  }

  /**
   * Annex 1B, appendix 2, chapter 4: 050E and 0509 are updated by anybody, the files of activities
   * by secure messaging alone, all else by nobody; of ours C203 to C207 after the PIN, C2F2 to C2F6
   * by secure messaging.
   */
  @Test
  void everyFileIsUpdatedUnderItsConditionAlone() {
    Set<Integer> byAnybody = Set.of(0x050E, 0x0509);
    Set<Integer> afterThePin = Set.of(0xC203, 0xC204, 0xC205, 0xC206, 0xC207);
    Set<Integer> byTheBlock =
        Set.of(
            0x0502, 0x0503, 0x0504, 0x0505, 0x0506, 0x0507, 0x0508, 0x0522, 0x050A, 0x050C, 0x050D,
            0xC2F2, 0xC2F3, 0xC2F4, 0xC2F5, 0xC2F6);
    for (TachographCard one :
        List.of(
            TestCards.driver(),
            TestCards.workshop(),
            TestCards.control(),
            TestCards.company(),
            TestCards.service())) {
      Set<Integer> withoutPin = updated(one, command -> one.transmit(command).sw());
      sendAll(one, RIGHT_PIN);
      Set<Integer> withPin = updated(one, command -> one.transmit(command).sw());
      SecureMessaging channel = authenticate(one);
      Set<Integer> bySession = updated(one, command -> exchange(channel, one, command).sw());
      assertThat(withoutPin).isEqualTo(on(one, byAnybody));
      withPin.removeAll(withoutPin);
      assertThat(withPin).isEqualTo(on(one, afterThePin));
      bySession.removeAll(withoutPin);
      bySession.removeAll(withPin);
      assertThat(bySession).isEqualTo(on(one, byTheBlock));
    }
  }

  private static Set<Integer> on(TachographCard card, Set<Integer> fids) {
    Set<Integer> out = new TreeSet<>(fids);
    out.removeIf(fid -> ElementaryFile.of(card.type(), fid).isEmpty());
    return out;
  }

  /** The files of the application whose first octet a card lets one write. */
  private static Set<Integer> updated(TachographCard card, ToIntFunction<CommandApdu> sending) {
    Set<Integer> out = new TreeSet<>();
    if (card.transmit(CommandApdu.ask(0, 0xB0, 0, 0, 1)).sw() == 0x6986) {
      sendAll(card, SELECT_DF);
    }
    for (ElementaryFile file : ElementaryFile.of(card.type())) {
      if (file.directory() == Directory.TACHOGRAPH) {
        sendAll(card, "00 A4 02 0C 02 %04X".formatted(file.fid()));
        int sw = sending.applyAsInt(CommandApdu.send(0, 0xD6, 0, 0, Octets.hex("00")));
        assertThat(sw).isIn(0x9000, 0x6982);
        if (sw == 0x9000) {
          out.add(file.fid());
        }
      }
    }
    return out;
  }

  @Test
  void aWorkshopCardGivesTheSensorSecretToABlockOnly() {
    TachographCard workshop = TestCards.workshop();
    sendAll(workshop, SELECT_DF, RIGHT_PIN);
    SecureMessaging channel = authenticate(workshop);
    sendAll(workshop, "00 A4 02 0C 02 05 0B");
    assertThat(send(workshop, "00 B0 00 00 10")).isEqualTo("6982");
    assertThat(exchange(channel, workshop, CommandApdu.ask(0, 0xB0, 0, 0, 16)))
        .isEqualTo(ResponseApdu.ok(Octets.filled(0, 16)));
  }

  @Test
  void aProtectedCommandNeedsAChannel() {
    sendAll(card, RIGHT_PIN, "00 A4 02 0C 02 05 07");
    assertThat(send(card, "0C B0 00 00 0D 97 01 05 8E 08 00 00 00 00 00 00 00 00 00"))
        .isEqualTo("6A88");
  }

  @Test
  void aWrongMacIsRefusedAndClosesTheChannel() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    sendAll(card, "00 A4 02 0C 02 05 07");
    CommandApdu good = channel.protect(CommandApdu.ask(0, 0xB0, 0, 0, 5));
    Octets data = good.data();
    int last = data.length() - 1;
    Octets altered = Octets.concat(data.slice(0, last), Octets.ofInts(data.u8(last) ^ 1));
    assertThat(card.transmit(new CommandApdu(0x0C, 0xB0, 0, 0, altered, 256)).sw())
        .isEqualTo(0x6688);
    assertThat(card.transmit(good).sw()).isEqualTo(0x6A88);
  }

  @Test
  void missingObjectsAreRefused() {
    sendAll(card, RIGHT_PIN);
    authenticate(card);
    sendAll(card, "00 A4 02 0C 02 05 07");
    assertThat(send(card, "0C B0 00 00 03 97 01 05 00")).isEqualTo("6987");
    assertThat(send(card, "0C B0 00 00 03 97 01 05 00")).isEqualTo("6A88");
  }

  @Test
  void aReplayedCommandIsRefused() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    sendAll(card, "00 A4 02 0C 02 05 07");
    CommandApdu once = channel.protect(CommandApdu.send(0, 0xD6, 0, 0, Octets.hex("01")));
    assertThat(card.transmit(once).sw()).isEqualTo(0x9000);
    assertThat(card.transmit(once).sw()).isEqualTo(0x6688);
  }

  @Test
  void aPlainCommandInBetweenDoesNotDisturbTheChannel() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    sendAll(card, "00 A4 02 0C 02 05 07", "00 B0 00 00 13", "00 84 00 00 08");
    assertThat(exchange(channel, card, CommandApdu.ask(0, 0xB0, 0, 0, 1)).sw()).isEqualTo(0x9000);
  }

  @Test
  void selectingTheApplicationEndsTheAuthentication() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 07");
    CommandApdu read = channel.protect(CommandApdu.ask(0, 0xB0, 0, 0, 1));
    assertThat(card.transmit(read).sw()).isEqualTo(0x6A88);
  }

  @Test
  void aResetEndsTheAuthentication() {
    sendAll(card, RIGHT_PIN);
    SecureMessaging channel = authenticate(card);
    card.reset();
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 07");
    CommandApdu read = channel.protect(CommandApdu.ask(0, 0xB0, 0, 0, 1));
    assertThat(card.transmit(read).sw()).isEqualTo(0x6A88);
  }

  @Test
  void neitherSideProvesItselfWithoutThePin() {
    presentCertificate(card, BLOCK_CERTIFICATE);
    send(card, "00 84 00 00 08");
    assertThat(send(card, ANY_PROOF)).isEqualTo("6982");
    assertThat(send(card, "00 88 00 00 08 " + RNDB + " 40")).isEqualTo("6982");
  }

  @Test
  void aChallengeIsGoodForTheNextCommandOnly() {
    sendAll(card, RIGHT_PIN);
    presentCertificate(card, BLOCK_CERTIFICATE);
    Octets proof = proof(BLOCK_KEY, BLOCK_CERTIFICATE, card.number());
    sendAll(card, "00 A4 02 0C 02 05 07");
    assertThat(send(card, "00 82 00 00 48 " + proof)).isEqualTo("6985");
  }

  @Test
  void aRefusedChallengeEndsTheOneBefore() {
    sendAll(card, RIGHT_PIN);
    presentCertificate(card, BLOCK_CERTIFICATE);
    Octets proof = proof(BLOCK_KEY, BLOCK_CERTIFICATE, card.number());
    assertThat(send(card, "00 84 00 00 04")).isEqualTo("6700");
    assertThat(send(card, "00 82 00 00 48 " + proof)).isEqualTo("6985");
  }

  @Test
  void aChallengeIsUsedUpByAFailure() {
    sendAll(card, RIGHT_PIN);
    presentCertificate(card, BLOCK_CERTIFICATE);
    Octets proof = proof(BLOCK_KEY, BLOCK_CERTIFICATE, card.number());
    assertThat(send(card, ANY_PROOF)).isEqualTo("6688");
    assertThat(send(card, "00 82 00 00 48 " + proof)).isEqualTo("6985");
  }

  @Test
  void aProofForAnotherCardIsRefused() {
    sendAll(card, RIGHT_PIN);
    presentCertificate(card, BLOCK_CERTIFICATE);
    Octets proof = proof(BLOCK_KEY, BLOCK_CERTIFICATE, "RUD0000000001300");
    assertThat(send(card, "00 82 00 00 48 " + proof)).isEqualTo("6688");
    assertThat(send(card, "00 88 00 00 08 " + RNDB + " 40")).isEqualTo("6985");
  }

  @Test
  void aProofNeedsACertificateFirst() {
    sendAll(card, RIGHT_PIN, "00 84 00 00 08");
    assertThat(send(card, ANY_PROOF)).isEqualTo("6A88");
    assertThat(send(card, "00 88 00 00 08 " + RNDB + " 40")).isEqualTo("6A88");
  }

  @Test
  void onlyABlockMayAuthenticateItself() {
    SigningKey key = SECRETS.signingKey("some server", "sign");
    Certificate server =
        CA.issue(new Subject(Subject.SERVER, "", "сервер"), key.verificationKey(), START, END, END);
    sendAll(card, RIGHT_PIN);
    presentCertificate(card, server);
    Octets proof = proof(key, server, card.number());
    assertThat(send(card, "00 82 00 00 48 " + proof)).isEqualTo("6F00");
  }

  @Test
  void aCertificateOfAnotherAuthorityIsRefused() {
    CertificateAuthority other = CertificateAuthority.create("other", SECRETS, START);
    Certificate foreign = other.issue(BLOCK, BLOCK_KEY.verificationKey(), START, END, END);
    assertThat(lastOfChain(foreign.der())).isEqualTo("6A88");
  }

  @Test
  void aForgedCertificateIsRefused() {
    CertificateAuthority namesake = CertificateAuthority.create("test", Secrets.ofSeed(8), START);
    Certificate forged = namesake.issue(BLOCK, BLOCK_KEY.verificationKey(), START, END, END);
    assertThat(lastOfChain(forged.der())).isEqualTo("6688");
    assertThat(send(card, "00 2A 00 AE 03 30 01 00")).isEqualTo("6688");
    assertThat(send(card, "00 2A 00 AE")).isEqualTo("6700");
  }

  private String lastOfChain(Octets der) {
    int at = 0;
    while (der.length() - at > 255) {
      sendAll(card, "10 2A 00 AE FF " + der.slice(at, at + 255));
      at += 255;
    }
    Octets last = der.from(at);
    return send(card, "00 2A 00 AE %02X %s".formatted(last.length(), last));
  }

  @Test
  void aChainMayBeLeftOnlyWithARefusal() {
    Octets der = BLOCK_CERTIFICATE.der();
    sendAll(card, "10 2A 00 AE FF " + der.slice(0, 255));
    assertThat(send(card, "00 84 00 00 08")).isEqualTo("6883");
    // The chain is given up: what follows is a command of its own.
    assertThat(send(card, "00 84 00 00 08")).endsWith("9000");
    presentCertificate(card, BLOCK_CERTIFICATE);
  }

  @Test
  void anEndlessChainIsRefused() {
    String piece = "10 2A 00 AE FF " + "00".repeat(255);
    for (int i = 0; i < 16; i++) {
      sendAll(card, piece); // 16 · 255 = 4080 octets
    }
    assertThat(send(card, piece)).isEqualTo("6700");
  }

  @Test
  void wrongFormsAreRefused() {
    sendAll(card, RIGHT_PIN);
    assertThat(send(card, "00 84 00 00 10")).isEqualTo("6700");
    assertThat(send(card, "00 84 00 00")).isEqualTo("6700");
    assertThat(send(card, "00 84 00 01 08")).isEqualTo("6A86");
    assertThat(send(card, "00 82 00 00 02 00 00")).isEqualTo("6700");
    assertThat(send(card, "00 82 01 00 02 00 00")).isEqualTo("6A86");
    assertThat(send(card, "00 88 00 00 02 00 00 40")).isEqualTo("6700");
    assertThat(send(card, "00 88 00 01 08 " + RNDB + " 40")).isEqualTo("6A86");
    assertThat(send(card, "00 88 00 00 08 " + RNDB + " 80")).isEqualTo("6C40");
    assertThat(send(card, "00 88 00 00 08 " + RNDB)).isEqualTo("6700");
  }

  @Test
  void noChallengeComesTwiceNotEvenAfterAReset() {
    String first = send(card, "00 84 00 00 08");
    card.reset();
    String second = send(card, "00 84 00 00 08");
    TachographCard later = new TachographCard(card.image(), SECRETS);
    later.reset();
    assertThat(send(later, "00 84 00 00 08")).isNotEqualTo(first).isNotEqualTo(second);
    assertThat(second).isNotEqualTo(first);
  }
}
