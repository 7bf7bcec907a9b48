package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.registry.TestCards;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.card.TachographCard;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.Requisites;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.screen.render.StripRenderer;
import tachotwin.screen.render.StripReverse;
import tachotwin.screen.strip.Printout;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.dialect.Dialect;

/**
 * Documents of the whole device that no drive makes: inspection, plate, «Тест НКМ», the display.
 */
class PaperAtTheUnitIT {
  private static final int SEED = 1;

  @TempDir Path folder;

  private Bench bench;

  private void powerOn(Variant variant) throws IOException {
    Motion motion = DemoRun.motion(ShippedTrack.read(), SEED);
    bench =
        new Bench(
            new BenchSettings(
                SEED,
                Profile.GOST_34005_2022,
                variant,
                motion.start().minus(SimDuration.ofMinutes(30)),
                Dialect.builtIn()),
            new Vehicle(motion, 8000, Gearbox.lorry()),
            folder.resolve("block"),
            (name, content) -> true,
            event -> {});
    bench.unit().powerOn();
    run(60);
    bench.ignition(true);
  }

  @AfterEach
  void powerOff() {
    bench.close();
  }

  private void run(long seconds) {
    for (long i = 0; i < seconds; i++) {
      bench.queue().runUntil(bench.queue().now().plus(SimDuration.ofSeconds(1)));
      if (bench.unit().displayed().get(0).contains("Ручной ввод")) {
        bench.unit().press(Key.BACK);
      }
    }
  }

  private void insert(int slot, TachographCard card) {
    assertThat(bench.slot(slot).insert(card)).isTrue();
    for (int i = 0; i < 20 && bench.unit().pinWanted() != slot; i++) {
      run(1);
    }
    bench.unit().enterPin(slot, TestCards.PIN);
    run(40);
  }

  private List<String> print(String picture, String... menu) throws IOException {
    assertThat(bench.unit().choose(menu)).isTrue();
    run(60);
    Printout strip = bench.printer().printed().get(bench.printer().printed().size() - 1);
    picture(picture, new StripRenderer().render(strip.lines()).toPng().toByteArray());
    return strip.lines().stream().map(line -> line.text().stripTrailing()).toList();
  }

  // The pictures of docs/reports.md.
  private static void picture(String name, byte[] png) throws IOException {
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Path docs = Path.of(System.getProperty("tachotwin.root"), "docs", "pictures");
      Files.write(docs.resolve(name + ".png"), png);
    }
  }

  @Test
  @Requirement("VU-084")
  void theInspectionOfAUnitThatSendsNothingIsPrintedAtOnce() throws IOException {
    powerOn(Variant.OFFLINE);
    insert(1, bench.driverCard());
    List<String> strip = print("inspection-offline", "Технический осмотр");

    assertThat(strip)
        .containsSubsequence(
            "Технический осмотр",
            "VIN XTC000000A0000001",
            "RUS/О000ОО77",
            "Блок ТИ №",
            "•20E3S00000123456",
            "ГНСС",
            "⚿⛨")
        .doesNotContain("Поверка тахографа:");
    assertThat(String.join("", strip.subList(strip.indexOf("⚿⛨") + 1, strip.size())))
        .matches("[0-9A-F•]{133}");
  }

  // 4.17.2.3: а) the document that the server decrypted, б) its receipt, в) the strip.
  @Test
  void theInspectionOfAUnitThatSendsDocumentsIsPrintedAfterTheReceipt()
      throws IOException, DecodeException {
    powerOn(Variant.ONLINE);
    insert(1, bench.driverCard());
    List<String> strip = print("inspection", "Технический осмотр");

    ReceivedDocument sent =
        bench.documents().documents().stream()
            .filter(document -> document.type() == 232)
            .findFirst()
            .orElseThrow();
    Requisites body = Document.decode(sent.octets()).body();
    assertThat(body.structure(Attribute.VEHICLE).orElseThrow().text(Attribute.VIN))
        .contains("XTC000000A0000001");
    assertThat(body.octets(Attribute.UNIT_CHECKSUM)).isPresent();
    assertThat(body.time(Attribute.COMPOSED_AT)).isPresent();
    assertThat(body.place(Attribute.COMPOSED_PLACE)).isPresent();
    assertThat(strip)
        .containsSubsequence("Модель TT-1", "Сумма ПО", "Поверка тахографа:")
        .containsSubsequence("Поверка блока ТИ:", "Уведомление АИСТК:", "ГНСС", "⚿⛨");
  }

  @Test
  void theWorkshopPrintsThePlate() throws IOException {
    powerOn(Variant.OFFLINE);
    insert(1, bench.workshopCard());

    assertThat(print("plate", "Печать", "Настроечная табличка"))
        .containsSubsequence("Настроечная табличка", "k           8 000 имп/км", "ГНСС");
  }

  @Test
  void theTestOfTheBlockIsPrintedWithoutACard() throws IOException {
    powerOn(Variant.OFFLINE);

    assertThat(print("block-test", "Настройки", "Внутренний тест", "Тест НКМ"))
        .containsSubsequence("Тест НКМ", "НКМ-2.11           готов");
    picture("reverse", new StripReverse().render().toPng().toByteArray());
  }

  @Test
  @Requirement("DP-028")
  void theDayOfACardIsScrolledOnTheDisplay() throws IOException {
    powerOn(Variant.OFFLINE);
    insert(1, bench.driverCard());
    assertThat(bench.unit().choose("Печать", "На экран", "Карта 1, сутки")).isTrue();
    bench.unit().press(Key.OK);
    run(20);
    assertThat(bench.unit().displayed().get(0)).endsWith("(UTC)  ");
    bench.unit().press(Key.DOWN);
    assertThat(bench.unit().displayed().get(0).stripTrailing()).isEqualTo("24h■▼");
    assertThat(bench.printer().printed()).isEmpty();
  }
}
