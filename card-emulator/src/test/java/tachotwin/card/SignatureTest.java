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
import tachotwin.gost.Streebog;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

/** PERFORM HASH OF FILE, HASH and COMPUTE DIGITAL SIGNATURE (4.6.5, 4.8.8). */
class SignatureTest {
  private static final String HASH_OF_FILE = "80 2A 90 00";
  private static final String SIGN = "00 2A 9E 9A 40";

  private TachographCard card;
  private VerificationKey key;

  @BeforeEach
  void newCard() {
    card = TestCards.driver();
    key = card.image().credentials().certificate().key();
    sendAll(card, SELECT_DF);
  }

  private static Octets signature(String answer) {
    assertThat(answer).hasSize(2 * (64 + 2)).endsWith("9000");
    return Octets.hex(answer).slice(0, 64);
  }

  @Test
  @Requirement("CD-034")
  void aSignedFileIsProvenAndAnAlteredOneIsNot() {
    sendAll(card, RIGHT_PIN);
    Octets file = read(card, 0x0504);
    sendAll(card, HASH_OF_FILE);
    Octets signature = signature(send(card, SIGN));
    assertThat(file.length()).isEqualTo(13780);
    assertThat(key.verify(file, signature)).isTrue();
    for (int at : new int[] {0, 5000, 13779}) {
      Octets altered =
          Octets.concat(file.slice(0, at), Octets.ofInts(file.u8(at) ^ 1), file.from(at + 1));
      assertThat(key.verify(altered, signature)).isFalse();
    }
  }

  @Test
  void aHashMadeOutsideIsSigned() {
    Octets hash = Streebog.hash256(Octets.hex("0102"));
    sendAll(card, RIGHT_PIN, "00 2A 90 A0 22 90 20 " + hash);
    assertThat(key.verify(Octets.hex("0102"), signature(send(card, SIGN)))).isTrue();
  }

  @Test
  void theHashOfAFileIsToldToWhoAsksForIt() {
    sendAll(card, RIGHT_PIN);
    Octets file = read(card, 0x0501);
    assertThat(send(card, "80 2A 90 00 20")).isEqualTo(Streebog.hash256(file) + "9000");
    assertThat(key.verify(file, signature(send(card, SIGN)))).isTrue();
  }

  @Test
  void leZeroAsksForTheSignatureToo() {
    sendAll(card, RIGHT_PIN, "00 A4 02 0C 02 05 01", HASH_OF_FILE);
    assertThat(send(card, "00 2A 9E 9A 00")).isEqualTo(send(card, SIGN));
  }

  @ParameterizedTest
  @CsvSource({
    "00 2A 9E 9A 80, 6C40", // readers that expect the European length find the right one
    "00 2A 9E 9A, 6700",
    "00 2A 9E 9A 01 00 40, 6700",
    "80 2A 90 00 01 00, 6700",
    "80 2A 90 00 40, 6700",
    "00 2A 90 A0 02 90 20, 6700"
  })
  void refusesWrongForms(String command, String status) {
    sendAll(card, RIGHT_PIN, "00 A4 02 0C 02 05 01", HASH_OF_FILE);
    assertThat(send(card, command)).isEqualTo(status);
  }

  @Test
  void aHashInAWrongObjectIsRefused() {
    String hash = "00".repeat(32);
    assertThat(send(card, "00 2A 90 A0 22 80 20 " + hash)).isEqualTo("6987");
    assertThat(send(card, "00 2A 90 A0 22 90 14 " + hash)).isEqualTo("6988");
  }

  @Test
  void signsNothingWithoutPinOrHash() {
    sendAll(card, "00 A4 02 0C 02 05 01", HASH_OF_FILE);
    assertThat(send(card, SIGN)).isEqualTo("6982");
    sendAll(card, RIGHT_PIN);
    assertThat(send(card, SIGN)).endsWith("9000");
    card.reset();
    sendAll(card, RIGHT_PIN);
    assertThat(send(card, SIGN)).isEqualTo("6985");
  }

  @Test
  void anotherDirectoryDropsTheHash() {
    sendAll(card, RIGHT_PIN, "00 A4 02 0C 02 05 01", HASH_OF_FILE, SELECT_DF);
    assertThat(send(card, SIGN)).isEqualTo("6985");
  }

  @Test
  void onlyFilesOfTheApplicationAreHashed() {
    assertThat(send(card, HASH_OF_FILE)).isEqualTo("6986");
    sendAll(card, "00 A4 00 0C 02 3F 00", "00 A4 02 0C 02 00 02");
    assertThat(send(card, HASH_OF_FILE)).isEqualTo("6985");
    TachographCard control = TestCards.control();
    sendAll(control, SELECT_DF, "00 A4 02 0C 02 05 20");
    assertThat(send(control, HASH_OF_FILE)).isEqualTo("6982");
  }

  @Test
  void aDamagedKeySignsNothing() {
    sendAll(card, RIGHT_PIN, "00 A4 02 0C 02 05 01", HASH_OF_FILE);
    card.damageKey();
    assertThat(send(card, SIGN)).isEqualTo("6400");
  }
}
