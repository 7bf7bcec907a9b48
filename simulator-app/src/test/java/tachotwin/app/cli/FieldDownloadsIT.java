package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.vectors.OpenSsl;

/** Downloads of cards that are not ours: made octet by octet, signed by OpenSSL. */
class FieldDownloadsIT {
  /** 0501, C201, 0520, 050E, 0521, 0502 … 0508, 0522. */
  private static final int SIGNED = 13;

  @TempDir Path folder;

  private OpenSsl openSsl;

  @BeforeEach
  void start() {
    openSsl = FieldCard.prepare(OpenSsl.in(folder));
  }

  private FieldCard card2001() {
    return new FieldCard(openSsl, "gost2001", "A", "md_gost94");
  }

  private Path put(byte[] octets) throws IOException {
    return Files.write(folder.resolve("field.ddd"), octets);
  }

  private static JsonNode json(Session session) throws IOException {
    return new ObjectMapper().readTree(session.out());
  }

  @ParameterizedTest
  @CsvSource({
    "gost2001, A, md_gost94, 129, false, 1.2.643.2.2.3",
    "gost2001, C, md_gost94, 1, true, 1.2.643.2.2.3",
    "gost2012_256, TCA, md_gost12_256, 129, true, 1.2.643.7.1.1.3.2",
    "gost2012_256, B, md_gost12_256, 1, false, 1.2.643.7.1.1.3.2",
    "gost2012_512, A, md_gost12_512, 129, false, 1.2.643.7.1.1.3.3",
  })
  void everySignatureIsJudgedWithTheCertificateOfTheCard(
      String algorithm,
      String parameters,
      String digest,
      int type,
      boolean foreignOrder,
      String oid)
      throws IOException {
    FieldCard card = new FieldCard(openSsl, algorithm, parameters, digest).signatureType(type);
    Path file = put((foreignOrder ? card.inTheOrderOfOpenSsl() : card).download());
    Session verify = Session.of("ddd", "verify", file, "--json");
    assertThat(verify.exitCode()).as(verify.err()).isZero();
    JsonNode found = json(verify);
    assertThat(found.path("verdict").asText()).isEqualTo("good");
    assertThat(found.path("signatures")).hasSize(SIGNED);
    for (JsonNode one : found.path("signatures")) {
      assertThat(one.path("verdict").asText()).isEqualTo("good");
      assertThat(one.path("certificate").asText()).isEqualTo("C200");
      assertThat(one.path("key").path("source").asText()).isEqualTo("file");
      assertThat(one.path("algorithm").asText()).contains(oid);
      assertThat(one.path("octetOrder").asText())
          .isEqualTo(foreignOrder ? "s ‖ r, старший октет первый" : "r ‖ s, младший октет первый");
    }
    Session withCa = Session.of("ddd", "verify", file, "--ca", folder.resolve("ca.pem"));
    assertThat(withCa.out()).contains("C200").contains("действителен");
  }

  @Test
  void aChangedFileIsWrongAndTheOthersStayGood() throws IOException {
    byte[] download = card2001().download();
    download[download.length - 200] ^= 1;
    Session verify = Session.of("ddd", "verify", put(download), "--json");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.err()).contains("0522");
    JsonNode found = json(verify);
    assertThat(found.path("verdict").asText()).isEqualTo("wrong");
    assertThat(verdicts(found)).containsOnlyOnce("wrong").contains("good");
  }

  private static List<String> verdicts(JsonNode found) {
    return found.path("signatures").findValuesAsText("verdict");
  }

  @Test
  void withoutAnyKeyTheOneThatMadeAllSignaturesIsRecovered() throws IOException {
    FieldCard card = card2001().without(0xC200).without(0xC208);
    Path file = put(card.download());
    Session verify = Session.of("ddd", "verify", file, "--json");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.err()).contains("13 of 13 signatures are not judged");
    JsonNode found = json(verify);
    assertThat(found.path("verdict").asText()).isEqualTo("not-judged");
    JsonNode recovered = found.path("recoveredKeys").path(0);
    assertThat(recovered.path("made").asInt()).isEqualTo(SIGNED);
    assertThat(recovered.path("of").asInt()).isEqualTo(SIGNED);
    assertThat(Session.of("ddd", "verify", file).out())
        .contains("один ключ сделал все подписи без известного ключа (13)")
        .contains("id-GostR3410-2001-CryptoPro-A-ParamSet");

    // The recovered key is the one that OpenSSL made, and serves as --key.
    Path pem = folder.resolve("recovered.pem");
    Files.writeString(pem, recovered.path("publicKey").asText());
    for (Path key : List.of(pem, folder.resolve("card.pub"), folder.resolve("card.der"))) {
      Session given = Session.of("ddd", "verify", file, "--key", key, "--json");
      assertThat(given.exitCode()).as(given.err()).isZero();
      assertThat(json(given).path("signatures").path(0).path("key").path("source").asText())
          .isEqualTo("given");
      assertThat(json(given).path("signatures").path(0).path("key").path("keyId").asText())
          .isEqualTo(recovered.path("keyId").asText());
    }
  }

  @Test
  void aCertificateOfAnotherKeyIsToldFromChangedData() throws IOException {
    FieldCard other = card2001();
    byte[] foreign = Arrays.copyOf(other.certificate(), 1000);
    FieldCard card = new FieldCard(openSsl, "gost2001", "A", "md_gost94").with(0xC200, foreign);
    Session verify = Session.of("ddd", "verify", put(card.download()), "--json");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verdicts(json(verify))).containsOnly("wrong");
    assertThat(json(verify).path("recoveredKeys")).hasSize(1);
    assertThat(verify.out()).contains("подпись сделана не этим ключом");
  }

  @Test
  void oddThingsAreReadShownAndRemarked() throws IOException {
    FieldCard card =
        new FieldCard(openSsl, "gost2012_256", "TCA", "md_gost12_256")
            .with(0xC2AA, new byte[] {1, 2, 3})
            .with(0x0523)
            .with(0x0507, new byte[40])
            .with(0xC208, new byte[1000]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(card.download());
    FieldCard.element(out, 0x0002, 0, new byte[25]);
    FieldCard.element(out, 0xC2AB, 0, new byte[] {0x55, 0x66});
    out.writeBytes(new byte[300]);
    Path file = put(out.toByteArray());
    Session verify = Session.of("ddd", "verify", file);
    assertThat(verify.exitCode()).as(verify.err()).isZero();
    assertThat(verify.out())
        .contains("C208 не заполнен")
        .contains("файл повторен")
        .contains("После последнего файла 300 октетов заполнения")
        .contains("C2AB — такого файла нет в Б.48, и он не подписан");
    Session show = Session.of("ddd", "show", file);
    assertThat(show.out())
        .contains("[C2AA] подпись верна")
        .contains("01 02 03")
        .contains("55 66")
        .contains("[C201 Идентификаторы ключей] подпись верна")
        .contains("[0523 Использованные бортовые устройства (ЕСТР)] подпись верна");
    JsonNode shown = json(Session.of("ddd", "show", file, "--json"));
    assertThat(shown.path("content").findValuesAsText("octets")).contains("010203", "5566");
  }

  @Test
  void anUnsignedFileAndAGarbageCertificateAreNotPassedOverInSilence() throws IOException {
    byte[] garbage = new byte[1000];
    Arrays.fill(garbage, (byte) 0xA5);
    FieldCard card = card2001().with(0xC200, garbage).without(0xC208);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(card.without(0x0522).download());
    FieldCard.element(out, 0x0522, 0, new byte[280]);
    Session verify =
        Session.of("ddd", "verify", put(out.toByteArray()), "--key", folder.resolve("card.pub"));
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.err()).contains("0522").contains("нет подписи");
    assertThat(verify.out()).contains("В файле C200 нет сертификата X.509");
  }

  @Test
  void aEuropeanCardIsShownAndItsRsaIsNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FieldCard.element(out, 0x0002, 0, new byte[25]);
    FieldCard.element(out, 0x0005, 0, new byte[8]);
    byte[] signature = new byte[128];
    Arrays.fill(signature, (byte) 0x5A);
    FieldCard.element(out, 0x0501, 0, HexFormat.of().parseHex("010000060C15A8005454"));
    FieldCard.element(out, 0x0501, 1, signature);
    FieldCard.element(out, 0xC100, 0, new byte[194]);
    FieldCard.element(out, 0xC108, 0, new byte[194]);
    FieldCard.element(out, 0x0501, 2, new byte[17]);
    FieldCard.element(out, 0x0501, 3, new byte[64]);
    Session verify = Session.of("ddd", "verify", put(out.toByteArray()), "--json");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verdicts(json(verify))).containsOnly("not-checked");
    assertThat(verify.out()).contains("RSA-1024, ЕСТР первого поколения", "ECDSA, ЕСТР второго");
    Session show = Session.of("ddd", "show", folder.resolve("field.ddd"));
    assertThat(show.exitCode()).isZero();
    assertThat(show.out()).contains("[C100 Сертификат карты (ЕСТР)]").contains("194 октета");
  }

  @Test
  void aEuropeanUnitIsShownRecordByRecord() throws IOException {
    byte[] certificates = new byte[388];
    Arrays.fill(certificates, (byte) 0xC7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // 01: certificates, 103 octets, no locks, one check of 31; 02: one day with a place of 28.
    out.writeBytes(new byte[] {0x76, 0x01});
    out.writeBytes(certificates);
    out.writeBytes(new byte[17 + 15 + 4 + 8 + 1 + 58]);
    out.writeBytes(new byte[] {0, 1});
    out.writeBytes(new byte[31 + 128]);
    out.writeBytes(new byte[] {0x76, 0x02});
    out.writeBytes(new byte[7 + 2]);
    out.writeBytes(new byte[] {0, 1, 0, 0});
    out.writeBytes(new byte[] {1});
    out.writeBytes(new byte[28 + 2 + 128]);
    Session show = Session.of("ddd", "show", put(out.toByteArray()));
    assertThat(show.exitCode()).as(show.err()).isZero();
    assertThat(show.out())
        .contains("[01 Общие сведения (ЕСТР)] RSA-1024")
        .contains("[02 Деятельность водителей (ЕСТР)]")
        .contains("европейского тахографа первого поколения");
    Session verify = Session.of("ddd", "verify", folder.resolve("field.ddd"), "--json");
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(json(verify).path("kind").asText()).isEqualTo("vehicle-unit-european");

    // 76 21, arrays of type 1, size 2, number 2; 08 holds the signature.
    byte[] second = HexFormat.of().parseHex("7621" + "0400040001AABBCCDD" + "0800020001EEFF");
    assertThat(Session.of("ddd", "show", put(second)).out())
        .contains("[21 Общие сведения (ЕСТР)] ECDSA")
        .contains("04 00 04 00 01 AA BB CC DD");
  }
}
