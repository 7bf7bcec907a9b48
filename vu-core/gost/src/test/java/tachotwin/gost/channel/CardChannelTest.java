package tachotwin.gost.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.gost.Bench;
import tachotwin.gost.Certificate;
import tachotwin.gost.Changed;
import tachotwin.gost.Kdf;
import tachotwin.gost.Kuznyechik;
import tachotwin.gost.SigningKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

class CardChannelTest {
  private static final Octets RNDC = Octets.hex("0102030405060708");
  private static final Octets RNDB = Octets.hex("1112131415161718");

  private final Bench bench = new Bench(1);
  private final SigningKey blockKey = bench.key("block");
  private final SigningKey cardKey = bench.key("driver");
  private final Certificate block = bench.certify(Bench.block(), blockKey);
  private final Certificate card = bench.certify(Bench.driver(), cardKey);
  private final Octets partNumber = block.subject().number16();
  private final Octets cardNumber = card.subject().number16();
  private final BlockEnd blockEnd = new BlockEnd(blockKey, block, partNumber);
  private final CardEnd cardEnd = new CardEnd(cardKey, cardNumber);

  private SecureMessaging authenticated() {
    Octets data = blockEnd.authenticate(card, cardNumber, RNDC, RNDB);
    assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDC, data)).isTrue();
    return blockEnd.check(cardEnd.internalAuthenticate(RNDB)).orElseThrow();
  }

  @Test
  void authenticatesBothSidesOverTheirChallenges() {
    Octets data = blockEnd.authenticate(card, cardNumber, RNDC, RNDB);
    assertThat(data.slice(0, 8)).isEqualTo(RNDB);
    assertThat(block.key().verify(Octets.concat(RNDC, RNDB, cardNumber), data.from(8))).isTrue();
    assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDC, data)).isTrue();
    Octets answer = cardEnd.internalAuthenticate(RNDB);
    assertThat(card.key().verify(Octets.concat(RNDB, RNDC, partNumber), answer)).isTrue();
    assertThat(blockEnd.check(answer)).isPresent();
  }

  @Test
  void cardRefusesAnyChangedOctetOfTheBlock() {
    Octets data = blockEnd.authenticate(card, cardNumber, RNDC, RNDB);
    Stream.concat(Changed.octetsOf(data), Stream.of(Octets.EMPTY, data.from(1)))
        .forEach(
            wrong -> {
              assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDC, wrong)).isFalse();
              assertThat(cardEnd.isBlockAuthenticated()).isFalse();
            });
    assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDB, data)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> cardEnd.internalAuthenticate(RNDB));
    assertThatIllegalStateException().isThrownBy(cardEnd::messaging);
  }

  @Test
  void blockRefusesAnyChangedOctetOfTheCard() {
    Octets data = blockEnd.authenticate(card, cardNumber, RNDC, RNDB);
    assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDC, data)).isTrue();
    Octets answer = cardEnd.internalAuthenticate(RNDB);
    Stream.concat(Changed.octetsOf(answer), Stream.of(Octets.EMPTY, answer.from(1)))
        .forEach(
            wrong -> {
              blockEnd.authenticate(card, cardNumber, RNDC, RNDB);
              assertThat(blockEnd.check(wrong)).isEmpty();
            });
    assertThatIllegalStateException().isThrownBy(() -> blockEnd.check(answer));
  }

  @Test
  void aCardIsNoBlockAndABlockIsNoCard() {
    BlockEnd pretender = new BlockEnd(cardKey, card, cardNumber);
    Octets data = pretender.authenticate(card, cardNumber, RNDC, RNDB);
    assertThat(cardEnd.externalAuthenticate(card, cardNumber, RNDC, data)).isFalse();

    blockEnd.authenticate(block, partNumber, RNDC, RNDB);
    assertThat(blockEnd.check(blockKey.sign(Octets.concat(RNDB, RNDC, partNumber)))).isEmpty();
  }

  @Test
  void carriesCommandsAndResponsesOfEveryCase() throws DecodeException {
    SecureMessaging blockSide = authenticated();
    SecureMessaging cardSide = cardEnd.messaging();
    Octets record = Octets.filled(0xA5, 200);
    CommandApdu[] commands = {
      new CommandApdu(0x00, 0x44, 0, 0, Octets.EMPTY, CommandApdu.NO_LE),
      CommandApdu.ask(0x00, 0xB0, 0x01, 0x02, 32),
      CommandApdu.ask(0x00, 0xB0, 0x01, 0x02, 256),
      CommandApdu.ask(0x00, 0xB0, 0x01, 0x02, 1024),
      CommandApdu.ask(0x00, 0xB0, 0x01, 0x02, 65_536),
      CommandApdu.send(0x00, 0xD6, 0x00, 0x00, record),
      CommandApdu.send(0x10, 0xD6, 0x00, 0x00, Octets.filled(1, 255)),
      new CommandApdu(0x80, 0x2A, 0x90, 0x00, Octets.hex("01"), 64),
    };
    ResponseApdu[] responses = {
      ResponseApdu.of(StatusWord.OK),
      ResponseApdu.ok(record),
      ResponseApdu.of(StatusWord.FILE_NOT_FOUND)
    };
    for (CommandApdu command : commands) {
      for (ResponseApdu response : responses) {
        CommandApdu sent = CommandApdu.decode(blockSide.protect(command).toOctets().reader());
        assertThat(cardSide.open(sent)).isEqualTo(new OpenedCommand.Plain(command));
        assertThat(blockSide.open(cardSide.protect(response))).isEqualTo(response);
      }
    }
  }

  /** The octets of the first exchange, built by hand from the Javadoc of the class. */
  @Test
  void buildsTheDataObjectsThatItDescribes() {
    SecureMessaging blockSide = authenticated();
    Octets challenges = Octets.concat(RNDC, RNDB);
    Octets label = Octets.hex("746163686F7477696E2063617264206368616E6E656C"); // the label in ASCII
    Octets keys = Kdf.tree(blockKey.agree(card.key(), challenges), label, challenges, 64);
    Octets encryption = keys.slice(0, 32);
    Octets mac = keys.from(32);
    Octets counter1 = new OctetWriter().i64(0).i64(1).toOctets();
    Octets counter2 = new OctetWriter().i64(0).i64(2).toOctets();
    Octets data = Octets.hex("AABBCC");

    Octets objects =
        Octets.concat(
            Octets.hex("870401"),
            Kuznyechik.ctr(encryption, counter1.from(8), data),
            Octets.hex("970110"));
    Octets commandMac =
        Kuznyechik.cmac(mac, Octets.concat(counter1, Octets.hex("0C2A9000"), objects), 8);
    assertThat(blockSide.protect(new CommandApdu(0, 0x2A, 0x90, 0, data, 16)))
        .isEqualTo(
            new CommandApdu(
                0x0C, 0x2A, 0x90, 0, Octets.concat(objects, Octets.hex("8E08"), commandMac), 256));

    SecureMessaging cardSide = cardEnd.messaging();
    cardSide.open(authenticatedCommand());
    Octets answer =
        Octets.concat(
            Octets.hex("870401"),
            Kuznyechik.ctr(encryption, counter2.from(8), data),
            Octets.hex("99029000"));
    Octets answerMac = Kuznyechik.cmac(mac, Octets.concat(counter2, answer), 8);
    assertThat(cardSide.protect(ResponseApdu.ok(data)))
        .isEqualTo(ResponseApdu.ok(Octets.concat(answer, Octets.hex("8E08"), answerMac)));
  }

  private CommandApdu authenticatedCommand() {
    return authenticated().protect(CommandApdu.ask(0, 0xB0, 0, 0, 1));
  }

  @Test
  void cardRefusesAnyChangedOctetOfACommandAndCloses() throws DecodeException {
    CommandApdu sent =
        authenticated().protect(new CommandApdu(0x00, 0xD6, 0x00, 0x10, Octets.hex("AABBCC"), 16));
    Octets header = Octets.ofInts(sent.cla(), sent.ins(), sent.p1(), sent.p2());
    Stream<Octets> wrong = Changed.octetsOf(Octets.concat(header, sent.data()));
    for (Octets changed : (Iterable<Octets>) wrong::iterator) {
      authenticated();
      SecureMessaging cardSide = cardEnd.messaging();
      CommandApdu received =
          new CommandApdu(
              changed.u8(0),
              changed.u8(1),
              changed.u8(2),
              changed.u8(3),
              changed.from(4),
              sent.ne());
      assertThat(cardSide.open(received)).isInstanceOf(OpenedCommand.Refused.class);
      assertThat(cardSide.isClosed()).isTrue();
      assertThat(cardSide.open(sent))
          .isEqualTo(new OpenedCommand.Refused(StatusWord.SM_OBJECT_WRONG));
    }
  }

  @Test
  void cardTellsMissingFromWrongObjects() {
    authenticated();
    assertThat(cardEnd.messaging().open(CommandApdu.ask(0x00, 0xB0, 0, 0, 16)))
        .isEqualTo(new OpenedCommand.Refused(StatusWord.SM_OBJECT_MISSING));
    authenticated();
    assertThat(cardEnd.messaging().open(CommandApdu.ask(0x0C, 0xB0, 0, 0, 16)))
        .isEqualTo(new OpenedCommand.Refused(StatusWord.SM_OBJECT_MISSING));
    CommandApdu good = authenticated().protect(CommandApdu.ask(0, 0xB0, 0, 0, 16));
    CommandApdu wrong =
        CommandApdu.send(0x0C, 0xB0, 0, 0, Octets.concat(good.data(), Octets.hex("00")));
    assertThat(cardEnd.messaging().open(wrong))
        .isEqualTo(new OpenedCommand.Refused(StatusWord.SM_OBJECT_WRONG));
  }

  @Test
  void cardRefusesARepeatedCommand() {
    SecureMessaging blockSide = authenticated();
    SecureMessaging cardSide = cardEnd.messaging();
    CommandApdu sent = blockSide.protect(CommandApdu.ask(0, 0xB0, 0, 0, 16));
    assertThat(cardSide.open(sent)).isInstanceOf(OpenedCommand.Plain.class);
    cardSide.protect(ResponseApdu.of(StatusWord.OK));
    assertThat(cardSide.open(sent)).isInstanceOf(OpenedCommand.Refused.class);
  }

  @Test
  void blockRefusesAnyChangedOctetOfAResponseAndCloses() {
    SecureMessaging first = authenticated();
    cardEnd.messaging().open(first.protect(CommandApdu.ask(0, 0xB0, 0, 0, 3)));
    Octets good = cardEnd.messaging().protect(ResponseApdu.ok(Octets.hex("AABBCC"))).toOctets();
    Stream.concat(Changed.octetsOf(good), Stream.of(Octets.hex("6988"), Octets.hex("9000")))
        .forEach(
            wrong -> {
              SecureMessaging blockSide = authenticated();
              blockSide.protect(CommandApdu.ask(0, 0xB0, 0, 0, 3));
              assertThatExceptionOfType(DecodeException.class)
                  .as("%s", wrong)
                  .isThrownBy(() -> blockSide.open(ResponseApdu.decode(wrong.reader())));
              assertThat(blockSide.isClosed()).isTrue();
              assertThatIllegalStateException()
                  .isThrownBy(() -> blockSide.protect(CommandApdu.ask(0, 0xB0, 0, 0, 3)));
            });
  }

  @Test
  void anotherChallengeGivesOtherKeys() {
    SecureMessaging first = authenticated();
    CommandApdu read = CommandApdu.send(0, 0xD6, 0, 0, Octets.filled(0, 16));
    Octets data = blockEnd.authenticate(card, cardNumber, RNDB, RNDC);
    assertThat(cardEnd.externalAuthenticate(block, partNumber, RNDB, data)).isTrue();
    Optional<SecureMessaging> second = blockEnd.check(cardEnd.internalAuthenticate(RNDC));
    assertThat(second.orElseThrow().protect(read)).isNotEqualTo(first.protect(read));
  }
}
