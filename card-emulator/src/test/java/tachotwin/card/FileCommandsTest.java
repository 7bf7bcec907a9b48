package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SELECT_DF;
import static tachotwin.card.TestCards.read;
import static tachotwin.card.TestCards.send;
import static tachotwin.card.TestCards.sendAll;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.card.filesystem.Damage;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.octet.Octets;

/** SELECT, READ BINARY, UPDATE BINARY (Annex 1B, appendix 2, 3.6.1 to 3.6.3) in the clear. */
class FileCommandsTest {
  private TachographCard card;

  @BeforeEach
  void newCard() {
    card = TestCards.driver();
  }

  @Test
  void answersToResetAsRussianDriverCardsDo() {
    Octets atr = card.reset();
    assertThat(atr.toHex()).isEqualTo("3B95958011FE544143484F3E");
    // TCK: all octets from T0 on, exclusive-or, give zero (ISO/IEC 7816-3, 8.2.5).
    int check = 0;
    for (int i = 1; i < atr.length(); i++) {
      check ^= atr.u8(i);
    }
    assertThat(check).isZero();
  }

  @Test
  void theMasterFileIsCurrentAfterReset() {
    assertThat(send(card, "00 A4 02 0C 02 00 02")).isEqualTo("9000");
    assertThat(send(card, "00 A4 02 0C 02 05 01")).isEqualTo("6A82");
  }

  @ParameterizedTest
  @CsvSource({
    "00 A4 04 0C 06 FF 54 41 43 48 4F, 9000", // the application by name
    "00 A4 04 0C 05 FF 54 41 43 48, 6A82", // part of the name
    "00 A4 04 0C 06 FF 54 41 43 48 50, 6A82", // another application
    "00 A4 00 0C 02 3F 00, 9000", // root
    "00 A4 00 0C 02 05 00, 9000", // directory by identifier
    "00 A4 01 0C 02 05 00, 9000",
    "00 A4 01 0C 02 00 02, 6A82", // P1 = 01 finds directories only
    "00 A4 00 0C 02 00 05, 9000", // file of the current directory
    "00 A4 02 0C 02 00 06, 6A82",
    "00 A4 02 0C 02 00 02 00, 6700", // Le is present
    "00 A4 02 0C 01 00, 6700",
    "00 A4 02 00 02 00 02, 6A86",
    "00 A4 08 0C 02 00 02, 6A86",
    "00 A4 03 0C 02 00 02, 6A86",
    "00 A4 04 0C, 6700"
  })
  void selects(String command, String status) {
    assertThat(send(card, command)).isEqualTo(status);
  }

  @Test
  void aFileNotFoundLeavesTheCurrentOne() {
    sendAll(card, "00 A4 02 0C 02 00 05");
    assertThat(send(card, "00 A4 02 0C 02 00 06")).isEqualTo("6A82");
    assertThat(send(card, "00 B0 00 00 08")).hasSize(2 * (8 + 2)).endsWith("9000");
  }

  @ParameterizedTest
  @CsvSource({
    // EF 0501 has 10 octets; driver: 01, version 0000, n1 0C, n2 18, n6 35D0, n3 00C8, n4 70
    "00 B0 00 00 0A, 0100000C1835D000C8709000",
    "00 B0 00 05 02, 35D09000",
    "00 B0 00 09 01, 709000",
    "00 B0 00 00 00, 0100000C1835D000C8709000", // Le 00: as much as there is
    "00 B0 00 06 00 00 00, D000C8709000", // extended Le 0000 likewise
    "00 B0 00 00 0B, 6C0A",
    "00 B0 00 08 04, 6C02",
    "00 B0 00 0A 01, 6700", // at the end nothing is left that SW2 could tell
    "00 B0 00 0B 01, 6B00",
    "00 B0 80 00 01, 6B00",
    "00 B0 00 00, 6700", // no Le
    "00 B0 00 00 01 00 0A, 6700" // data in a READ
  })
  void reads(String command, String answer) {
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 01");
    assertThat(send(card, command)).isEqualTo(answer);
  }

  @Test
  void nothingIsReadOrWrittenWithoutACurrentFile() {
    assertThat(send(card, "00 B0 00 00 01")).isEqualTo("6986");
    assertThat(send(card, "00 D6 00 00 01 00")).isEqualTo("6986");
    sendAll(card, "00 A4 02 0C 02 00 02", SELECT_DF);
    assertThat(send(card, "00 B0 00 00 01")).isEqualTo("6986");
  }

  @ParameterizedTest
  @CsvSource({
    "00 D6 00 00 04 69 A5 00 00, 9000",
    "00 D6 00 02 02 00 01, 9000",
    "00 D6 00 00 05 69 A5 00 00 00, 6700",
    "00 D6 00 03 02 00 00, 6700",
    "00 D6 00 05 01 00, 6B00",
    "00 D6 00 00, 6700"
  })
  void updatesWhatIsAlwaysAllowed(String command, String status) {
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 0E");
    assertThat(send(card, command)).isEqualTo(status);
  }

  @Test
  void anUpdateChangesItsOctetsAndNoOther() {
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 0E", "00 D6 00 01 02 AB CD");
    assertThat(read(card, 0x050E)).isEqualTo(Octets.hex("00 AB CD 00"));
    card.reset();
    sendAll(card, SELECT_DF);
    assertThat(read(card, 0x050E)).isEqualTo(Octets.hex("00 AB CD 00"));
  }

  @Test
  void whatIsNeverOrProtectedIsRefusedInTheClear() {
    sendAll(card, RIGHT_PIN, SELECT_DF, "00 A4 02 0C 02 05 20");
    assertThat(send(card, "00 D6 00 00 01 00")).isEqualTo("6982");
    sendAll(card, "00 A4 02 0C 02 05 07");
    assertThat(send(card, "00 D6 00 00 01 00")).isEqualTo("6982");
  }

  @Test
  void workshopFilesOfTheActivationAreWrittenAfterThePin() {
    TachographCard workshop = TestCards.workshop();
    sendAll(workshop, SELECT_DF, "00 A4 02 0C 02 C2 04");
    assertThat(send(workshop, "00 D6 00 00 01 30")).isEqualTo("6982");
    sendAll(workshop, RIGHT_PIN, "00 D6 00 00 01 30");
    assertThat(send(workshop, "00 B0 00 00 02")).isEqualTo("30009000");
  }

  @Test
  void officeCardsShowTheirHolderAfterThePin() {
    TachographCard control = TestCards.control();
    sendAll(control, SELECT_DF, "00 A4 02 0C 02 05 20");
    assertThat(send(control, "00 B0 00 00 01")).isEqualTo("6982");
    sendAll(control, RIGHT_PIN);
    assertThat(send(control, "00 B0 00 00 01")).isEqualTo("2B9000");
  }

  @Test
  void aSecretOfTheSensorIsNeverReadInTheClear() {
    TachographCard workshop = TestCards.workshop();
    sendAll(workshop, RIGHT_PIN, SELECT_DF, "00 A4 02 0C 02 05 0B");
    assertThat(send(workshop, "00 B0 00 00 10")).isEqualTo("6982");
  }

  @ParameterizedTest
  @CsvSource({
    "00 C0 00 00 10, 6D00", // GET RESPONSE belongs to T=0
    "00 22 C1 B7 01 00, 6A86",
    "A0 A4 02 0C 02 00 02, 6E00",
    "80 A4 02 0C 02 00 02, 6E00",
    "00 2A 90 00, 6E00", // PERFORM HASH OF FILE has class 80
    "0C A4 02 0C 02 00 02, 6E00", // only READ and UPDATE are protected
    "10 B0 00 00 01, 6E00", // only VERIFY CERTIFICATE is chained
    "00 2A 12 34, 6A86"
  })
  void refusesWhatItDoesNotKnow(String command, String status) {
    assertThat(send(card, command)).isEqualTo(status);
  }

  @Test
  void damageShowsInTheStatusWord() {
    card.damage(ElementaryFile.CARD_DOWNLOAD, Damage.CONTENT);
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 0E");
    assertThat(send(card, "00 B0 00 00 04")).isEqualTo("000000006281");
    assertThat(send(card, "80 2A 90 00")).isEqualTo("6400");
    card.damage(ElementaryFile.CARD_DOWNLOAD, Damage.MEMORY);
    assertThat(send(card, "00 D6 00 00 01 FF")).isEqualTo("6581");
    assertThat(send(card, "00 B0 00 00 04")).isEqualTo("000000009000");
    card.damage(ElementaryFile.CARD_DOWNLOAD, Damage.ATTRIBUTES);
    assertThat(send(card, "00 A4 02 0C 02 05 0E")).isEqualTo("6400");
  }
}
