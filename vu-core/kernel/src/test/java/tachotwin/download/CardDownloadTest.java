package tachotwin.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CodecTrial;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.Ic;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

class CardDownloadTest {
  private static final CardDownload FILE =
      new CardDownload(
          List.of(
              CardElement.data(0x0005, Octets.hex("0000000100000002")),
              CardElement.data(0x0501, Octets.hex("010000060C15A8005454")),
              CardElement.signature(0x0501, Octets.filled(0xAA, 64)),
              CardElement.data(0x050E, Octets.hex("69A51950")),
              CardElement.data(0xC2FE, Octets.hex("01")),
              CardElement.of(0xC2FE, CardElement.Type.EUROPEAN_SIGNATURE, Octets.filled(0xBB, 2))));
  // Б.46: identifier 2, type 1, length 2, value; Б.47: the signature after its file.
  private static final Octets OCTETS =
      Octets.hex(
          "0005 00 0008 0000000100000002"
              + "0501 00 000A 010000060C15A8005454"
              + "0501 81 0040"
              + "AA".repeat(64)
              + "050E 00 0004 69A51950"
              + "C2FE 00 0001 01"
              + "C2FE 01 0002 BBBB");

  @Test
  @Requirement("DL-019")
  void elementsFollowTableB46() throws DecodeException {
    CodecTrial.goldenFile(FILE, CardDownload::decode, OCTETS);
    assertThat(FILE.data(0xC2FE)).contains(Octets.hex("01"));
    assertThat(FILE.kind()).isEqualTo(EquipmentType.Code.DRIVER_CARD);
  }

  @Test
  void signaturesCoverTheValueOfTheirFile() {
    // The value of 0501h begins at 13 + 5 and has 10 octets; its signature at 28 + 5.
    assertThat(FILE.signedParts())
        .containsExactly(
            new SignedPart(
                "0501 Идентификатор программного обеспечения карты", 0x0501, 18, 28, 33, 64),
            new SignedPart("C2FE", 0xC2FE, 111, 112, 117, 2, CardElement.Type.EUROPEAN_SIGNATURE));
    assertThat(FILE.unsignedParts())
        .containsExactly(
            new UnsignedPart("0005 Идентификатор микропроцессора карты", 5, 5, 13, false),
            new UnsignedPart("050E Последняя выгрузка карты", 0x050E, 102, 106, true));
  }

  @Test
  void filesThatTableB48AsksForAreMissed() {
    assertThat(FILE.missing())
        .containsExactly(
            CardFile.ICC,
            CardFile.CERTIFICATE,
            CardFile.IDENTIFICATION,
            CardFile.EVENTS_DATA,
            CardFile.FAULTS_DATA,
            CardFile.DRIVER_ACTIVITY_DATA,
            CardFile.VEHICLES_USED,
            CardFile.PLACES,
            CardFile.CONTROL_ACTIVITY_DATA,
            CardFile.SPECIFIC_CONDITIONS);
  }

  @Test
  void wrongElementsAreRefusedWhereTheyAre() {
    refused("", 0);
    refused("0005 00 FFFF", 3); // a reserved length
    refused("0005 00 0002 00", 5); // a value that ends too early
    assertThatThrownBy(() -> CardElement.data(1, Octets.filled(0, 0xFFFF)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elementsThatNoTableNamesAreKeptAndToldApart() throws DecodeException {
    Octets octets =
        Octets.hex(
            "0501 00 0001 01" // 5…6
                + "0501 81 0002 AAAA" // 11…13
                + "0501 01 0001 BB" // 18…19: a second signature, of European kind
                + "0501 00 0001 02" // 24…25: the file again
                + "0501 02 0001 03" // 30…31: the same file of the second generation
                + "0502 81 0001 CC" // 36…37: a signature without its file
                + "0503 7E 0001 DD" // 42…43: a type that no table has
                + "C2AA 00 0000" // 48: an empty file
                + "0000 00 0000 0000");
    CardDownload download = CardDownload.decode(octets.reader());
    assertThat(download.toOctets()).isEqualTo(octets);
    assertThat(download.rest()).isEqualTo(Octets.filled(0, 7));
    assertThat(download.signedParts())
        .extracting(SignedPart::from, SignedPart::at, SignedPart::type)
        .containsExactly(
            tuple(5, 11, CardElement.Type.SIGNATURE),
            tuple(5, 18, CardElement.Type.EUROPEAN_SIGNATURE));
    assertThat(download.unsignedParts())
        .extracting(UnsignedPart::from, UnsignedPart::signatureExpected)
        .containsExactly(tuple(24, true), tuple(30, true), tuple(48, false));
    assertThat(download.strayParts()).extracting(UnsignedPart::from).containsExactly(36, 42);
    assertThat(download.repeatedParts()).extracting(UnsignedPart::from).containsExactly(24);
  }

  @Test
  void octetsBehindTheLastElementAreKept() throws DecodeException {
    Octets element = Octets.hex("0005 00 0001 07");
    for (String rest : List.of("FF", "FFFFFFFFFFFFFFFF", "0000000000", "3C3F786D6C3E", "AABB")) {
      Octets octets = Octets.concat(element, Octets.hex(rest));
      CardDownload download = CardDownload.decode(octets.reader());
      assertThat(download.elements()).as(rest).hasSize(1);
      assertThat(download.rest()).isEqualTo(Octets.hex(rest));
      assertThat(download.toOctets()).isEqualTo(octets);
    }
  }

  @Test
  void anElementThatIsCutOffIsRefused() {
    refused("0005 00 0001 07 0501 00 000A 01", 11);
    refused("0005 00 0001 07 0501 00", 9);
    refused("0005 00 0001 07 05", 6);
    refused("0005 00 0001 07 C2FE 81 0040", 11);
  }

  @Test
  void filesGetTheTypeOfTableB48() throws DecodeException {
    assertTyped(CardFile.IC, new Ic(Octets.hex("00000001"), Octets.hex("00000002")).toOctets());
    assertTyped(CardFile.CARD_DOWNLOAD, new TimeStamp(7).toOctets());
    assertTyped(CardFile.EVENTS_DATA, CardSets.empty(SetLayout.EVENTS, 12).toOctets());
    assertTyped(CardFile.FAULTS_DATA, CardSets.empty(SetLayout.FAULTS, 24).toOctets());
    assertTyped(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData.empty(13_776).toOctets());
    assertTyped(CardFile.VEHICLES_USED, CardRing.empty(RingLayout.VEHICLES_USED, 200).toOctets());
    assertTyped(CardFile.PLACES, CardRing.empty(RingLayout.PLACES, 112).toOctets());
    assertTyped(CardFile.CURRENT_USAGE, CurrentUsage.NONE.toOctets());
    assertTyped(CardFile.CONTROL_ACTIVITY_DATA, ControlActivity.EMPTY.toOctets());
    assertTyped(
        CardFile.SPECIFIC_CONDITIONS, CardSets.empty(SetLayout.SPECIFIC_CONDITIONS, 56).toOctets());
    assertTyped(CardFile.COORDINATES, CardRing.empty(RingLayout.COORDINATES, 208).toOctets());
    assertTyped(CardFile.CONTROLS, CardRing.empty(RingLayout.CONTROLS, 10).toOctets());
    assertTyped(
        CardFile.ACCOUNTING,
        AccountingValues.of(Map.of(AccountingValues.Item.DAILY_DRIVING, 3600L)).toOctets());
    assertThat(
            CardFileValues.decode(
                CardFile.CERTIFICATE, EquipmentType.Code.DRIVER_CARD, Octets.hex("30")))
        .isEmpty();
    assertThatThrownBy(
            () ->
                CardFileValues.decode(
                    CardFile.IC, EquipmentType.Code.DRIVER_CARD, Octets.filled(0, 9)))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void accountingValuesKeepTheOrderOf485() throws DecodeException {
    AccountingValues values =
        AccountingValues.of(
            Map.of(
                AccountingValues.Item.CONTINUOUS_DRIVING, 16_200L,
                AccountingValues.Item.THREE_WEEKS_REST, 1L));
    // 16 200 = 3F48h first, the eleventh last.
    CodecTrial.golden(
        values, AccountingValues::decode, Octets.hex("00003F48" + "00".repeat(36) + "00000001"));
    assertThat(values.get(AccountingValues.Item.CONTINUOUS_DRIVING)).isEqualTo(16_200);
  }

  @Test
  void decodingThrowsNothingElseUnderTenThousandMutations() {
    CodecTrial.survivesMutation(CardDownload::decode, OCTETS, 10_000);
  }

  private static void assertTyped(CardFile file, Octets value) throws DecodeException {
    assertThat(CardFileValues.decode(file, EquipmentType.Code.DRIVER_CARD, value))
        .hasValueSatisfying(typed -> assertThat(typed.toOctets()).isEqualTo(value));
  }

  private static void refused(String hex, int offset) {
    assertThatThrownBy(() -> CardDownload.decode(Octets.hex(hex).reader()))
        .as(hex)
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.offset()).isEqualTo(offset));
  }
}
