package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.UnitEvent;

/** What the detectors tell: the event to the block, the warning on the display, the bus. */
class TroubleTest {
  private static final String REST = "02.03.2026";

  private final Bench bench = Bench.running();

  // Codes of table Б.15; the connectors of 4.2.1.5 and the seals are its 18h.
  @ParameterizedTest
  @CsvSource({
    "CASE_OPEN, 0x17, ‼⚿ ВСКРЫТИЕ КОРПУСА",
    "SEAL_BROKEN, 0x18, ‼⚿ НАРУШЕНА ПЛОМБА",
    "MOTION_DATA, 0x09, ‼⊓ ОШИБКА ДАННЫХ",
    "SENSOR_AUTHENTICATION, 0x11, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_CHANGED, 0x13, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "CARD_DATA, 0x14, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "STORED_DATA, 0x15, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "DATA_TRANSFER, 0x16, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_BREACH, 0x20, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_REFUSES, 0x21, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_STORED_DATA, 0x22, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_DATA_TRANSFER, 0x23, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_CASE_OPEN, 0x24, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "SENSOR_HARDWARE, 0x25, ‼⚿ НАРУШЕНИЕ ЗАЩИТЫ",
    "PROCESSOR, 0x31, ×▲ НЕИСПРАВНОСТЬ БУ",
    "MEMORY, 0x31, ×▲ НЕИСПРАВНОСТЬ БУ",
    "PRINTER, 0x32, ×▼ ПРИНТЕР НЕИСПРАВЕН",
    "DISPLAY, 0x33, ×□ ДИСПЛЕЙ НЕИСПРАВЕН",
    "SLOT_1, 0x36, ×■ СЛОТ КАРТЫ НЕИСПРАВЕН",
    "SLOT_2, 0x36, ×■ СЛОТ КАРТЫ НЕИСПРАВЕН",
    "COMMUNICATION, 0x30, ×⍑ НЕИСПРАВНОСТЬ СВЯЗИ"
  })
  void lastsFromTheFirstWordOfTheDetectorToTheLast(Trouble trouble, String code, String warning) {
    bench.trouble(trouble, true);
    bench.run(1);
    assertThat(bench.upper()).isEqualTo(warning);
    assertThat(bench.unit.state(bench.time.now()).event()).isTrue();
    bench.run(3600);
    assertThat(bench.upper()).isEqualTo(warning);
    bench.trouble(trouble, false);
    bench.run(1);
    assertThat(bench.upper()).startsWith(REST);
    assertThat(bench.unit.state(bench.time.now()).event()).isFalse();
    assertThat(bench.events()).extracting(UnitEvent::type).containsOnly(Integer.decode(code));
    assertThat(bench.events()).extracting(UnitEvent::phase).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPLY_CONNECTOR, ‼┼ РАЗЪЕМ ПИТАНИЯ",
    "SENSOR_CONNECTOR, ‼⊓ РАЗЪЕМ ДАТЧИКА",
    "GNSS_CONNECTOR, ‼✳ РАЗЪЕМ АНТЕННЫ ГНСС",
    "LINK_CONNECTOR, ‼⍑ РАЗЪЕМ АНТЕННЫ СВЯЗИ"
  })
  @Requirement("VU-082")
  void openConnectorsAreDetectedAndShown(Trouble connector, String warning) {
    bench.trouble(connector, true);
    bench.run(1);
    assertThat(bench.upper() + "|" + bench.lower()).isEqualTo(warning + "|Разомкнут");
    assertThat(bench.events()).extracting(UnitEvent::type).containsExactly(0x18);
  }

  @Test
  void twoCausesAreOneEventThatEndsWithTheLast() {
    bench.trouble(Trouble.SEAL_BROKEN, true);
    bench.trouble(Trouble.SENSOR_CONNECTOR, true);
    bench.run(1);
    bench.trouble(Trouble.SEAL_BROKEN, false);
    bench.run(1);
    assertThat(bench.events()).extracting(UnitEvent::phase).containsExactly(1);
    assertThat(bench.upper()).isEqualTo("‼⊓ РАЗЪЕМ ДАТЧИКА");
    bench.trouble(Trouble.SENSOR_CONNECTOR, false);
    bench.run(1);
    assertThat(bench.events()).extracting(UnitEvent::phase).containsExactly(1, 2);
  }

  @Test
  void theCaseIsWatchedWithoutSupply() {
    bench.unit.powerOff();
    bench.run(60);
    bench.trouble(Trouble.CASE_OPEN, true);
    bench.run(60);
    bench.trouble(Trouble.CASE_OPEN, false);
    bench.run(60);
    bench.unit.powerOn();
    bench.run(20);
    // It is over, so that it is told as a momentary event.
    assertThat(bench.events()).extracting(UnitEvent::type).containsExactly(0x17);
    assertThat(bench.events()).extracting(UnitEvent::phase).containsExactly(0);
  }

  @Test
  void whatLastsBeginsAnewAfterALossOfSupply() {
    bench.trouble(Trouble.CASE_OPEN, true);
    bench.run(1);
    bench.unit.powerOff();
    bench.run(1);
    bench.unit.powerOn();
    bench.run(20);
    // The block ended the first one itself when its supply went.
    assertThat(bench.events()).extracting(UnitEvent::phase).containsExactly(1, 1);
    assertThat(bench.upper()).isEqualTo("‼⚿ ВСКРЫТИЕ КОРПУСА");
  }

  @ParameterizedTest
  @CsvSource({"ACCIDENT_BUTTON, 0x80", "BLOW, 0x81", "TILT, 0x82"})
  @Requirement("VU-076")
  void accidentsAreEventsOfTheOrderOnly(Trouble accident, String code) {
    bench.trouble(accident, true);
    bench.run(1);
    assertThat(bench.events()).isEmpty();
    assertThat(bench.upper()).startsWith(REST);

    Bench order = order();
    order.trouble(accident, true);
    order.run(1);
    order.trouble(accident, false);
    order.run(300);
    assertThat(order.events()).extracting(UnitEvent::type).containsExactly(Integer.decode(code));
    assertThat(order.upper()).isEqualTo("‼▲ АВАРИЙНОЕ СОБЫТИЕ");
    order.unit.press(Key.OK);
    assertThat(order.upper()).startsWith(REST);
  }

  @Test
  @Requirement("VU-042")
  void theSelfTestOfTheOrderTellsEachPart() {
    Bench order = order();
    assertThat(order.screens)
        .contains(
            "Память исправна|Слоты карт исправны", "Датчик движ. исправен|Блок СКЗИ исправен");
    assertThat(order.events()).isEmpty();

    Bench faulty = new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2);
    faulty.troubles.addAll(List.of(Trouble.MEMORY, Trouble.SLOT_2, Trouble.SENSOR_CHANGED));
    Bench.running(faulty);
    assertThat(faulty.screens)
        .contains(
            "Память НЕИСПРАВНА|Слоты карт НЕИСПРАВНЫ",
            "Датчик движ. НЕИСПРАВЕН|Блок СКЗИ исправен");
    assertThat(faulty.events())
        .extracting(UnitEvent::type)
        .containsExactlyInAnyOrder(0x31, 0x36, 0x13);
    assertThat(bench.screens).noneMatch(screen -> screen.startsWith("Память"));
  }

  @Test
  @Requirement("VU-083")
  void displayAndPrinterAreOffBelowTwentyDegreesOfFrostAndRegistrationGoesOn() {
    bench.driver(1, "RUD12345678900");
    bench.run(5);
    bench.temperature(-20);
    assertThat(shown()).startsWith(REST);
    bench.temperature(-21);
    assertThat(shown()).isEqualTo("|");
    int seconds = bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class).size();
    bench.drive(60);
    bench.temperature(-40);
    bench.run(60);
    assertThat(shown()).isEqualTo("|");
    assertThat(bench.block.told(CommandCode.MOTION_SECOND, MotionSecond.class))
        .hasSizeGreaterThan(seconds + 55);
    bench.drive(0);
    bench.run(10);
    bench.temperature(71);
    assertThat(shown()).isEqualTo("|");
    bench.temperature(70);
    assertThat(shown()).startsWith(REST);
  }

  private String shown() {
    return bench.screens.get(bench.screens.size() - 1);
  }

  private static Bench order() {
    return Bench.running(new Bench(Profile.ORDER_36, Variant.ONLINE, s -> s, 2));
  }
}
