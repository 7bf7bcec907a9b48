package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.lab.verdict.Sample;
import tachotwin.octet.Octets;

class JudgeCommandsTest {
  /** The files of a driver's card and the two of the block: 0002 … 0522, C2F2, C2F3, C2F0, C2F1. */
  private static final int DRIVER_FILES = 19;

  private static final Sample SAMPLE = new Sample(1);
  private static final Octets VU = SAMPLE.vu().toOctets();
  private static final Octets DRIVER = SAMPLE.driverDownload().toOctets();
  private static final Octets DOCUMENT = SAMPLE.overSpeeding().toOctets();

  @TempDir Path folder;

  private Path vu;
  private Path driver;
  private Path document;
  private Path ca;
  private Path alone;

  @BeforeEach
  void files() throws IOException {
    vu = put("vu.ddd", VU);
    driver = put("driver.ddd", DRIVER);
    document = put("210.stlv", DOCUMENT);
    Path certificates = Files.createDirectory(folder.resolve("certificates"));
    ca = certificates.resolve("ca.pem");
    Files.writeString(ca, SAMPLE.authority().toPem(), StandardCharsets.US_ASCII);
    Files.writeString(
        certificates.resolve("block.pem"), SAMPLE.block().toPem(), StandardCharsets.US_ASCII);
    Files.write(certificates.resolve("driver.cer"), SAMPLE.driver().der().toByteArray());
    Files.writeString(certificates.resolve("notes.pem"), "none", StandardCharsets.US_ASCII);
    alone =
        put("ca.pem", Octets.of(SAMPLE.authority().toPem().getBytes(StandardCharsets.US_ASCII)));
  }

  private Path put(String name, Octets octets) throws IOException {
    return Files.write(folder.resolve(name), octets.toByteArray());
  }

  private Path changed(Path file, int at) throws IOException {
    byte[] octets = Files.readAllBytes(file);
    octets[at] ^= 1;
    return Files.write(folder.resolve("changed-" + file.getFileName()), octets);
  }

  @Test
  void aGoodFileIsZero() {
    for (Path file : new Path[] {vu, driver}) {
      Session verify = Session.of("ddd", "verify", file, "--ca", ca);
      assertThat(verify.err()).isEmpty();
      assertThat(verify.exitCode()).isZero();
      assertThat(verify.out()).contains("Вывод: замечаний нет.").doesNotContain("не проверен");
    }
    Session signed = Session.of("document", "verify", document, "--ca", ca);
    assertThat(signed.err()).isEmpty();
    assertThat(signed.exitCode()).isZero();
    assertThat(signed.out()).contains("8188", "8108", "block.pem", "driver.cer");
  }

  @Test
  void aCardsDownloadWithoutTheBlocksCertificateSaysSo() {
    Session verify = Session.of("ddd", "verify", driver);
    assertThat(verify.exitCode()).isZero();
    assertThat(verify.out())
        .contains("подпись не проверена: нет сертификата блока (--cert block.pem)")
        .contains("0002 Идентификатор ИС карты: не подписывается (Б.48)")
        .contains("0005 Идентификатор микропроцессора карты: не подписывается (Б.48)")
        .contains("C209 Квалифицированный сертификат ключа подписи карты: не подписывается");
    Path block = ca.resolveSibling("block.pem");
    Session given = Session.of("ddd", "verify", driver, "--cert", block);
    assertThat(given.exitCode()).isZero();
    assertThat(given.out()).doesNotContain("подпись не проверена");
  }

  @Test
  void aChangedOctetIsOneAndNamesRecordAndOffset() throws IOException {
    Session vuChanged = Session.of("ddd", "verify", changed(vu, 400));
    assertThat(vuChanged.exitCode()).isEqualTo(1);
    assertThat(vuChanged.err()).contains("01 Общие сведения, offset 2:");
    assertThat(vuChanged.err().lines()).hasSize(1);
    assertThat(vuChanged.out()).contains("Вывод: 1 замечание.");

    Session accounting =
        Session.of("ddd", "verify", changed(driver, DRIVER.length() - 200), "--ca", ca);
    assertThat(accounting.exitCode()).isEqualTo(1);
    assertThat(accounting.err()).contains("C2F0 ");

    Session signed = Session.of("document", "verify", changed(document, 20), "--ca", ca);
    assertThat(signed.exitCode()).isEqualTo(1);
    assertThat(signed.err()).contains("8188 ", "offset 4").contains("(and 1 more)");
  }

  @Test
  void aChangedCertificateIsOneWithTheAuthority() throws IOException {
    Path changed = changed(vu, VU.length() - 3);
    assertThat(Session.of("ddd", "verify", changed).exitCode()).isZero();
    Session checked = Session.of("ddd", "verify", changed, "--ca", alone);
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.err()).contains("сертификат 81, offset ");
  }

  @Test
  void aTagIsTwoWithItsOffset() throws IOException {
    Session tag = Session.of("ddd", "verify", changed(vu, 0));
    assertThat(tag.exitCode()).isEqualTo(2);
    assertThat(tag.err()).contains("offset 0").contains("download it again");
    assertThat(tag.err().lines()).hasSize(1);
    Session structure = Session.of("document", "verify", changed(document, 0));
    assertThat(structure.exitCode()).isEqualTo(2);
    assertThat(structure.err()).contains("offset 0");
  }

  @Test
  void whatCannotBeReadIsTwoWithOneLine() throws IOException {
    Path cut = put("cut.ddd", VU.slice(0, VU.length() - 1));
    Path empty = put("empty.ddd", Octets.EMPTY);
    Object[][] commands = {
      {"ddd", "verify", folder.resolve("none.ddd")},
      {"ddd", "show", folder},
      {"ddd", "show", empty},
      {"ddd", "show", cut},
      {"ddd", "verify", document},
      {"ddd", "verify", vu, "--unknown"},
      {"ddd", "verify", vu, "--ca", folder.resolve("none.pem")},
      {"ddd", "verify", vu, "--ca", document},
      {"ddd", "verify", vu, "--cert", ca.resolveSibling("notes.pem")},
      {"ddd", "verify"},
      {"ddd"},
      {"document", "verify", vu},
      {"document", "show", cut},
      {"document", "nonsense"},
      {"frame", "decode", "morse", "00"},
      {"frame", "decode", "zh", "0G"},
      {"frame", "decode", "zh"},
      {"frame", "decode", "can", "123#00"},
    };
    for (Object[] command : commands) {
      Session session = Session.of(command);
      assertThat(session.exitCode()).as("%s", (Object) command).isEqualTo(2);
      assertThat(session.err().lines()).as(session.err()).hasSize(1);
      assertThat(session.err()).startsWith("tachotwin: ");
      assertThat(session.out()).isEmpty();
    }
  }

  @Test
  void aDocumentWithoutCertificatesIsOneWithTheRemedy() {
    Session verify = Session.of("document", "verify", document);
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.err()).contains("--cert FILE.pem");
    assertThat(Session.of("document", "show", document).exitCode()).isZero();
  }

  @Test
  void showTellsAPersonTheDay() {
    Session unit = Session.of("ddd", "show", vu);
    assertThat(unit.exitCode()).isZero();
    assertThat(unit.out())
        .contains("[01 Общие сведения] подпись верна")
        .contains("А123ВС77 (Российская Федерация)")
        .contains("Орехов Тимофей")
        .contains("05:10–09:40  Управление         4 ч 30 мин, карта вставлена")
        .contains("04h Управление без соответствующей карты")
        .contains("максимум 112, в среднем 104 км/ч")
        .contains("1 мин движения, в среднем 90, максимум 90 км/ч");
    Session card = Session.of("ddd", "show", driver);
    assertThat(card.exitCode()).isZero();
    assertThat(card.out())
        .contains("Карта водителя")
        .contains("17.06.1984")
        .contains("Время управления за период не более 24 ч")
        .contains("512 км");
    Session signed = Session.of("document", "show", document);
    assertThat(signed.out())
        .contains("210 Отчет о нарушении скоростного режима")
        .contains("8205 Максимальная скорость")
        .contains("8804 Идентификационные данные блока тахографической информации");
  }

  @Test
  void jsonGivesTheWholeContentAndEverySignature() throws IOException {
    JsonNode unit = json("ddd", "show", vu, "--json");
    assertThat(unit.path("kind").asText()).isEqualTo("vehicle-unit");
    assertThat(unit.path("content")).hasSize(5);
    assertThat(unit.path("content").path(0).path("data").path("vehicle"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"vehicleIdentificationNumber": "XTA00000000000001",
                     "registration": {"nation": {"code": 43, "title": "Российская Федерация"},
                                      "number": "А123ВС77"}}"""));
    assertThat(unit.path("signatures")).hasSize(5);
    for (JsonNode one : unit.path("signatures")) {
      assertThat(one.fieldNames())
          .toIterable()
          .contains("from", "to", "at", "length", "algorithm", "certificate", "verdict");
    }
    JsonNode card = json("ddd", "show", driver, "--json");
    assertThat(card.path("content")).hasSize(DRIVER_FILES);
    assertThat(card.path("unsigned")).hasSize(3);
    JsonNode signed = json("document", "show", document, "--json", "--ca", ca);
    assertThat(signed.path("verdict").asText()).isEqualTo("good");
    assertThat(signed.path("attributes").findValuesAsText("code"))
        .contains("8001", "8804", "8010", "8205");
  }

  private static JsonNode json(Object... arguments) throws IOException {
    Session session = Session.of(arguments);
    assertThat(session.exitCode()).as(session.err()).isZero();
    return new ObjectMapper().readTree(session.out());
  }

  @Test
  void framesComeFromArgumentsAndFromTheStandardInput() throws IOException {
    Session argument = Session.of("frame", "decode", "apdu", "00", "A4 04", "0C06FF544143484F");
    assertThat(argument.exitCode()).isZero();
    assertThat(argument.out()).contains("SELECT FILE", "4.6.6");
    Session piped =
        Session.withInput(
            "> 00 B0 00 00 02\n\n< 0102 9000\n", "frame", "decode", "apdu", "-", "--json");
    assertThat(new ObjectMapper().readTree(piped.out())).hasSize(2);
    Session wrong = Session.withInput("00B0000002\n0102900\n", "frame", "decode", "apdu");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("line 2: an odd number of hex digits");
  }
}
