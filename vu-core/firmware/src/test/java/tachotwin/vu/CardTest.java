package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.CommandApdu;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.ExchangeStep;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.ZhAnswer;

/** A card from insertion to withdrawal: APDUs, commands, the display. */
class CardTest {
  private static final String NUMBER = "RUD12345678900";
  private final Bench bench = Bench.running();

  @Test
  @Requirement("DP-008")
  void aDriversCardIsIdentifiedAuthenticatedLockedAndWelcomed() {
    bench.block.told.clear();
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(1);
    assertThat(bench.upper()).isEqualTo("Карта 1: введите ПИН");
    assertThat(bench.slot1.locked).isFalse();

    bench.unit.press(Key.digit(1));
    bench.unit.press(Key.digit(2));
    bench.unit.press(Key.digit(3));
    bench.unit.press(Key.digit(4));
    assertThat(bench.lower()).isEqualTo("****");
    bench.unit.press(Key.OK);
    bench.run(6);

    assertThat(bench.slot1.locked).isTrue();
    assertThat(bench.screens).contains("Иванов|Иван");
    assertThat(bench.block.codes())
        .containsExactly(
            CommandCode.CARD_INSERTED,
            CommandCode.CHECK_CARD_CERTIFICATE,
            CommandCode.BLOCK_CERTIFICATE,
            CommandCode.BLOCK_CRYPTOGRAM,
            CommandCode.CHECK_CARD_CRYPTOGRAM,
            CommandCode.EXCHANGE_BEGIN,
            CommandCode.EXCHANGE_END);
    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class).get(0))
        .extracting("slot", "cardType", "nation", "cardNumber", "odometer", "moving")
        .containsExactly(1, 1, 0x2B, NUMBER, 123_456, false);
  }

  @Test
  void authenticationRelaysTheOctetsOfBothSides() {
    bench.slot1.commands.clear();
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    // C209h: 30 82 02 00 makes 516 octets, however long the file is.
    SlotCommand certificate =
        bench.block.told(CommandCode.CHECK_CARD_CERTIFICATE, SlotCommand.class).get(0);
    assertThat(certificate.octets().length()).isEqualTo(516);
    assertThat(certificate.slot()).isEqualTo(1);
    // 600 octets of the block's certificate in chained commands: 255 + 255 + 90.
    assertThat(bench.slot1.commands.stream().filter(c -> c.p1p2() == 0x00AE))
        .extracting(CommandApdu::cla, c -> c.data().length())
        .containsExactly(tuple(0x10, 255), tuple(0x10, 255), tuple(0x00, 90));
    // The card's challenge goes to the block, its 72 octets to the card, the first 8 again.
    assertThat(bench.block.told(CommandCode.BLOCK_CRYPTOGRAM, SlotCommand.class).get(0).octets())
        .isEqualTo(Octets.filled(0xC0, 8));
    assertThat(command(0x82).data()).isEqualTo(Octets.hex("0B".repeat(8) + "51".repeat(64)));
    assertThat(command(0x88).data()).isEqualTo(Octets.filled(0x0B, 8));
    assertThat(command(0x88).ne()).isEqualTo(64);
    assertThat(
            bench.block.told(CommandCode.CHECK_CARD_CRYPTOGRAM, SlotCommand.class).get(0).octets())
        .isEqualTo(Octets.filled(0x88, 64));
  }

  @Test
  void verifyCarriesThePinPaddedToEightOctets() {
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    assertThat(command(0x20).toOctets()).isEqualTo(Octets.hex("0020000008 31323334FFFFFFFF"));
  }

  @Test
  void exchangesPassCommandsAndResponsesOn() {
    // A protected UPDATE BINARY of the block; the card's answer 9000 goes back as octets.
    bench.block.once(
        CommandCode.EXCHANGE_BEGIN,
        ZhAnswer.ok(new ExchangeStep(Octets.hex("0CD60000 0F 8703010203 8E08 1122334455667788"))));
    bench.block.answer(CommandCode.EXCHANGE_NEXT, data -> ZhAnswer.ok(ExchangeStep.DONE));
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    assertThat(command(0xD6).cla()).isEqualTo(0x0C);
    assertThat(bench.block.told(CommandCode.EXCHANGE_NEXT, SlotCommand.class))
        .containsExactly(new SlotCommand(1, Octets.hex("9000")));
    assertThat(bench.block.told(CommandCode.EXCHANGE_END, SlotCommand.class)).hasSize(1);
  }

  @Test
  void aWrongPinLeavesFewerTriesAndTheThirdBlocks() {
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(1);

    bench.unit.enterPin(1, "0000");
    bench.run(1);
    assertThat(bench.lower()).isEqualTo("Неверно, попыток: 2");
    bench.unit.enterPin(1, "0000");
    bench.run(1);
    assertThat(bench.lower()).isEqualTo("Неверно, попыток: 1");
    bench.unit.enterPin(1, "0000");
    bench.run(1);
    assertThat(bench.upper()).isEqualTo("ПИН заблокирован");
    assertThat(bench.slot1.ejections).isEqualTo(1);
    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class)).isEmpty();
  }

  @Test
  void aCardWithoutPinIsLetGoAfterAMinute() {
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(59);
    assertThat(bench.slot1.inside).isTrue();
    bench.run(3);
    assertThat(bench.slot1.inside).isFalse();
  }

  @Test
  void anExpiredCardIsAnInvalidOne() {
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван", SimInstant.parse("2026-03-01T00:00:00Z"));
    bench.run(1);
    bench.unit.enterPin(1, "1234");
    bench.run(1);

    assertThat(bench.screens).contains("Срок карты истек|Карта 1");
    assertThat(bench.slot1.ejections).isEqualTo(1);
    assertThat(bench.events())
        .extracting(UnitEvent::type, UnitEvent::phase, UnitEvent::cardType, UnitEvent::cardNumber)
        .containsExactly(tuple(0x01, 1, 1, NUMBER), tuple(0x01, 2, 1, NUMBER));
    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class)).isEmpty();
  }

  @Test
  void aCardThatIsNoTachographCardIsInvalid() {
    bench.slot1.insert(9, NUMBER, "Иванов", "Иван");
    bench.run(2);

    assertThat(bench.screens).contains("Недействительная карта|Карта 1");
    assertThat(bench.events()).extracting("type").contains(0x01);
  }

  @Test
  void failedAuthenticationIsEvent12() {
    bench.slot1.refuseExternal = true;
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    assertThat(bench.screens).contains("Ошибка аутентификации|Карта 1");
    assertThat(bench.events()).extracting("type").containsExactly(0x12);
    assertThat(bench.block.codes()).endsWith(CommandCode.UNIT_EVENT, CommandCode.CARD_WITHDRAWN);
    assertThat(bench.slot1.inside).isFalse();
  }

  @Test
  void aCertificateWithoutKnownAuthorityIsNotAccepted() {
    bench.block.once(CommandCode.CHECK_CARD_CERTIFICATE, ZhAnswer.of(ResponseCode.CA_KEY_NEEDED));
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    assertThat(bench.screens).contains("Ошибка аутентификации|Карта 1");
  }

  @Test
  void aMuteCardIsEvent40() {
    bench.slot1.mute = true;
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(1);

    assertThat(bench.screens).contains("Карта не отвечает|Карта 1");
    assertThat(bench.events()).extracting("type").containsExactly(0x40);
    assertThat(bench.slot1.ejections).isEqualTo(1);
  }

  @Test
  void aLeftOverCardInTheBlockIsToldAgain() {
    bench.block.once(CommandCode.CARD_INSERTED, ZhAnswer.of(ResponseCode.CARD_ALREADY_INSERTED));
    bench.card(1, 1, NUMBER, "Иванов", "Иван");

    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class)).hasSize(2);
    assertThat(bench.slot1.locked).isTrue();
  }

  @Test
  void aCardThatShowsItselfAfterThePinIsReadThen() {
    bench.slot2.identificationAfterPin = true;
    bench.card(2, 3, "RUC1234567890000", "Петров", "Пётр");

    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class).get(0))
        .extracting("slot", "cardType", "cardNumber")
        .containsExactly(2, 3, "RUC1234567890000");
    assertThat(bench.screens).contains("Петров|Пётр");
  }

  @Test
  void aCardThatNeverShowsItselfIsKnownByItsCertificate() {
    bench.slot2.identificationAfterPin = true;
    bench.slot2.insert(3, "RUC1234567890000", "Петров", "Пётр");
    bench.slot2.files.remove(0x0520);
    bench.run(1);
    bench.unit.enterPin(2, "1234");
    bench.run(3);

    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class).get(0).cardNumber())
        .isEqualTo("RUC1234567890000");
  }

  @Test
  void manualEntryIsAskedOnceAndSkippedAfterAMinute() {
    bench.card(1, 1, NUMBER, "Иванов", "Иван");
    assertThat(bench.upper()).isEqualTo("Ручной ввод?");
    bench.run(50);
    assertThat(bench.upper()).isEqualTo("Ручной ввод?");
    bench.run(15);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void withdrawalWritesTheCardFirstThenTellsTheBlockAndLetsItGo() {
    bench.driver(1, NUMBER);
    bench.block.told.clear();
    bench.unit.press(Key.EJECT_1);
    assertThat(bench.slot1.inside).isTrue();
    bench.run(2);

    assertThat(bench.block.codes())
        .containsExactly(
            CommandCode.EXCHANGE_BEGIN,
            CommandCode.EXCHANGE_END,
            CommandCode.EXCHANGE_BEGIN,
            CommandCode.EXCHANGE_END,
            CommandCode.CARD_WITHDRAWN);
    // 4.7.9: the session is written (2); 4.3.3: documents that end with it are signed (3).
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::purpose)
        .containsExactly(2, 3);
    assertThat(bench.slot1.inside).isFalse();
    assertThat(bench.slot1.locked).isFalse();
    assertThat(bench.screens).contains("Карта 1|Запись данных...");
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void aCardStaysWhileTheVehicleMoves() {
    bench.driver(1, NUMBER);
    bench.drive(60);
    bench.run(5);
    bench.unit.press(Key.EJECT_1);
    bench.run(1);

    assertThat(bench.upper() + "|" + bench.lower())
        .isEqualTo("Извлечение карты|только при остановке");
    assertThat(bench.slot1.inside).isTrue();

    bench.drive(0);
    bench.run(5);
    bench.unit.press(Key.EJECT_1);
    bench.run(2);
    assertThat(bench.slot1.inside).isFalse();
  }

  @Test
  void aCardTornOutBreaksTheExchangeOff() {
    bench.block.answer(
        CommandCode.EXCHANGE_BEGIN,
        data -> ZhAnswer.ok(new ExchangeStep(Octets.hex("00B0000001"))));
    bench.block.answer(
        CommandCode.EXCHANGE_NEXT, data -> ZhAnswer.ok(new ExchangeStep(Octets.hex("00B0000001"))));
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.run(1);
    bench.unit.enterPin(1, "1234");
    bench.run(3);
    bench.slot1.tear();
    bench.run(1);

    assertThat(bench.block.codes())
        .endsWith(CommandCode.EXCHANGE_ABORT, CommandCode.CARD_WITHDRAWN);
  }

  @Test
  void documentsAreSignedWhenTheBlockWantsTheCard() {
    bench.driver(1, NUMBER);
    bench.block.told.clear();
    bench.block.flags = BlockFlags.CARD_WANTED_1.mask();
    // The block would take the flag back; it is obeyed again after 10 s.
    bench.run(9);

    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .containsExactly(tuple(1, 3));
  }

  @Test
  void driversAreRefusedWhileADocumentIsOverdue() {
    bench.block.flags = BlockFlags.DRIVERS_REFUSED.mask();
    bench.run(60);
    bench.card(1, 1, NUMBER, "Иванов", "Иван");
    assertThat(bench.screens).contains("Нет связи с АИСТК 15 сут|Карта 1");
    assertThat(bench.slot1.inside).isFalse();

    bench.card(2, 3, "RUC1234567890000", "Петров", "Пётр");
    assertThat(bench.slot2.locked).isTrue();
  }

  @Test
  @Requirement("VU-081")
  void aUnitWithOneSlotWorks() {
    Bench one = Bench.running(new Bench(Profile.GOST_34005_2022, Variant.ONLINE, s -> s, 1));
    one.driver(1, NUMBER);
    one.unit.press(Key.EJECT_2);
    one.drive(60);
    one.run(10);

    assertThat(one.unit.isMoving()).isTrue();
    assertThat(one.blinking).isEmpty();
  }

  @Test
  void bothCardsAreServedOneAfterAnother() {
    bench.slot1.insert(1, NUMBER, "Иванов", "Иван");
    bench.slot2.insert(1, "RUD99999999900", "Сидоров", "Сидор");
    bench.run(1);
    bench.unit.enterPin(1, "1234");
    assertThat(bench.unit.pinWanted()).isNotEqualTo(2);
    bench.run(5);
    bench.unit.press(Key.BACK); // no manual entry
    bench.run(1);
    bench.unit.enterPin(2, "1234");
    bench.run(5);

    List<CommandCode> codes = bench.block.codes();
    int begun = codes.indexOf(CommandCode.CARD_INSERTED);
    int ended = codes.indexOf(CommandCode.EXCHANGE_END);
    assertThat(codes.subList(begun + 1, ended)).doesNotContain(CommandCode.CARD_INSERTED);
    assertThat(bench.unit.view().isCrew()).isTrue();
  }

  private CommandApdu command(int ins) {
    return bench.slot1.commands.stream().filter(c -> c.ins() == ins).findFirst().orElseThrow();
  }
}
