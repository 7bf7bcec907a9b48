package tachotwin.skzi.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.AuthenticationFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;

class CardAuthenticationCommandsTest {
  private static final SimInstant UNTIL = SimInstant.parse("2028-01-15T00:00:00Z");

  private final CardBench bench = new CardBench();
  private final FileCard card = FileCard.driver(BlockBench.DRIVER);

  @Test
  @Requirement("SK-025")
  void registersThatACardWasAuthenticated() {
    bench.tell(1, card);
    bench.authenticate(1);

    AuthenticationFact fact = BlockBench.last(bench.block.archive.all(AuthenticationFact.class));
    assertThat(fact.succeeded()).isTrue();
    assertThat(fact.card()).isEqualTo(card.number);
    assertThat(fact.certificate()).isEqualTo(card.certificate.serialNumber());
    assertThat(fact.position()).isEqualTo(BlockBench.MOSCOW);
  }

  @Test
  void givesItsCertificateAndTheKeysOfItsAuthorities() {
    Octets certificate = bench.ask(CommandCode.BLOCK_CERTIFICATE, new Payload.None()).data();
    Octets keys = bench.ask(CommandCode.BLOCK_KEYS, new Payload.None()).data();

    assertThat(certificate).isEqualTo(BlockBench.testKeys().certificate().der());
    assertThat(keys.length()).isEqualTo(16);
    assertThat(bench.ask(CommandCode.CARD_AUTHORITY, 1, keys).code()).isEqualTo(ResponseCode.OK);
    assertThat(bench.ask(CommandCode.CARD_AUTHORITY, 1, Octets.filled(1, 16)).code())
        .isEqualTo(ResponseCode.CA_KEY_NEEDED);
    assertThat(bench.ask(CommandCode.CARD_AUTHORITY, 1, Octets.filled(1, 15)).code())
        .isEqualTo(ResponseCode.WRONG_LENGTH);
  }

  @Test
  void wantsTheKeyOfAnAuthorityThatItDoesNotKnow() {
    card.certificate =
        card.issue("Чужой УЦ", 9, EquipmentType.Code.DRIVER_CARD, BlockBench.DRIVER, UNTIL);
    bench.tell(1, card);

    assertThat(check()).isEqualTo(ResponseCode.CA_KEY_NEEDED);
    assertThat(bench.block.archive.all(AuthenticationFact.class)).isEmpty();
  }

  @Test
  void refusesACertificateThatOnlyNamesAKnownAuthority() {
    card.certificate =
        card.issue("Учебный УЦ", 9, EquipmentType.Code.DRIVER_CARD, BlockBench.DRIVER, UNTIL);

    refuses(EventFaultType.Code.INVALID_CARD);
  }

  @Test
  void refusesTheCertificateOfAnotherCard() {
    card.certificate =
        card.issue(
            "Учебный УЦ", 1, EquipmentType.Code.DRIVER_CARD, BlockBench.SECOND_DRIVER, UNTIL);

    refuses(EventFaultType.Code.INVALID_CARD);
  }

  @Test
  void refusesTheCertificateOfAnotherKindOfCard() {
    card.certificate =
        card.issue("Учебный УЦ", 1, EquipmentType.Code.CONTROL_CARD, BlockBench.DRIVER, UNTIL);

    refuses(EventFaultType.Code.INVALID_CARD);
  }

  @Test
  void refusesACertificateOutOfDate() {
    card.certificate =
        card.issue(
            "Учебный УЦ",
            1,
            EquipmentType.Code.DRIVER_CARD,
            BlockBench.DRIVER,
            SimInstant.parse("2026-03-01T00:00:00Z"));

    refuses(EventFaultType.Code.INVALID_CARD);
  }

  @Test
  void refusesACardThatCannotSign() {
    bench.tell(1, card);
    assertThat(check()).isEqualTo(ResponseCode.OK);
    bench.ask(CommandCode.BLOCK_CRYPTOGRAM, 1, card.challenge());

    assertThat(bench.ask(CommandCode.CHECK_CARD_CRYPTOGRAM, 1, Octets.filled(5, 64)).code())
        .isEqualTo(ResponseCode.WRONG_DATA);

    assertRefused(EventFaultType.Code.CARD_AUTHENTICATION);
    assertThat(check()).isEqualTo(ResponseCode.CARD_NOT_INSERTED);
  }

  @Test
  void keepsTheOrderOfItsCommands() {
    assertThat(check()).isEqualTo(ResponseCode.CARD_NOT_INSERTED);
    bench.tell(1, card);

    assertThat(bench.ask(CommandCode.BLOCK_CRYPTOGRAM, 1, card.challenge()).code())
        .isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.ask(CommandCode.CHECK_CARD_CRYPTOGRAM, 1, Octets.filled(0, 64)).code())
        .isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.ask(CommandCode.BLOCK_CRYPTOGRAM, 1, Octets.filled(0, 7)).code())
        .isEqualTo(ResponseCode.WRONG_LENGTH);
    assertThat(bench.ask(CommandCode.CHECK_CARD_CRYPTOGRAM, 1, Octets.filled(0, 63)).code())
        .isEqualTo(ResponseCode.WRONG_LENGTH);
  }

  @Test
  @Requirement("SK-030")
  void talksToNoCardThatIsNotAuthenticated() {
    bench.tell(1, card);

    assertThat(bench.begin(1, ExchangePurpose.INSERTION).code())
        .isEqualTo(ResponseCode.WRONG_STATE);
    bench.authenticate(1);
    assertThat(bench.begin(1, ExchangePurpose.INSERTION).code()).isEqualTo(ResponseCode.OK);
  }

  private void refuses(EventFaultType type) {
    bench.tell(1, card);
    assertThat(check()).isEqualTo(ResponseCode.WRONG_DATA);
    assertRefused(type);
  }

  private void assertRefused(EventFaultType type) {
    assertThat(BlockBench.last(bench.block.archive.all(AuthenticationFact.class)).succeeded())
        .isFalse();
    EventFact event = BlockBench.last(bench.block.archive.all(EventFact.class));
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.subject()).isEqualTo(card.number);
    assertThat(bench.block.core.state().slots().valid(1)).isEmpty();
  }

  private ResponseCode check() {
    return bench.ask(CommandCode.CHECK_CARD_CERTIFICATE, 1, card.certificate.der()).code();
  }
}
