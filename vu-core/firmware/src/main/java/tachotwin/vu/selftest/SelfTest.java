package tachotwin.vu.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Detectors;
import tachotwin.port.Printer;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.vu.menu.TwoLines;
import tachotwin.zh.Navigation;

/**
 * The self-test at supply (4.4.7, table 1): the software by its check sum, the printer by a
 * document with the identities of unit and block, block and display by what they show.
 */
public final class SelfTest {
  private static final int NO_LATITUDE = 90_000_001;
  private static final Set<Trouble> MEMORY = Set.of(Trouble.MEMORY, Trouble.STORED_DATA);
  private static final Set<Trouble> READERS = Set.of(Trouble.SLOT_1, Trouble.SLOT_2);
  private static final Set<Trouble> SENSOR =
      Set.of(
          Trouble.SENSOR_CONNECTOR,
          Trouble.MOTION_DATA,
          Trouble.SENSOR_AUTHENTICATION,
          Trouble.SENSOR_CHANGED,
          Trouble.SENSOR_HARDWARE);

  /** What it found out about the software. */
  public enum Software {
    /** The check sum is the one that the block keeps. */
    RIGHT("соответствует"),
    /** It is another. */
    WRONG("НЕ СООТВЕТСТВУЕТ"),
    /** The block keeps none: the unit is not activated. */
    NOT_REGISTERED("не активирован");

    private final String title;

    Software(String title) {
      this.title = title;
    }
  }

  private final UnitIdentity unit;
  private final Detectors detectors;
  private final boolean ofParts;
  private final BiConsumer<String, String> message;

  /**
   * A self-test.
   *
   * @param unit who the unit is
   * @param detectors what memory, readers and sensor say of themselves
   * @param profile sets whether they are told one by one (Order 36, item 18)
   * @param message shows two lines for a while
   */
  public SelfTest(
      UnitIdentity unit, Detectors detectors, Profile profile, BiConsumer<String, String> message) {
    this.unit = unit;
    this.detectors = detectors;
    this.ofParts = Rule.SELF_TEST_OF_PARTS.of(profile) == 1;
    this.message = message;
  }

  /** Compares the check sum of the software with the block's; a detector may know better. */
  public Software software(BlockFacts facts) {
    if (facts.unit().isEmpty()) {
      return Software.NOT_REGISTERED;
    }
    return isAnother(facts) || detectors.tells(Trouble.SOFTWARE) ? Software.WRONG : Software.RIGHT;
  }

  /** Whether the block keeps the check sum of another software. */
  public boolean isAnother(BlockFacts facts) {
    return facts
        .unit()
        .filter(data -> !data.softwareHash().equals(unit.softwareHash()))
        .isPresent();
  }

  /** Shows what table 1 asks of block and display. */
  public void show(BlockFacts facts, Optional<Navigation> place) {
    message.accept("Самопроверка " + unit.model(), "№ " + unit.serialNumber());
    message.accept(
        TwoLines.date(facts.status().time()) + " " + TwoLines.time(facts.status().time()) + " UTC",
        place.map(SelfTest::coordinates).orElse("нет координат"));
    message.accept(
        "Блок ТИ " + facts.block().partNumber(),
        "изготовлен " + TwoLines.date(facts.block().manufactured()));
    message.accept("Сумма ПО", software(facts).title);
    if (ofParts) {
      message.accept(
          verdict("Память исправна", "Память НЕИСПРАВНА", MEMORY),
          verdict("Слоты карт исправны", "Слоты карт НЕИСПРАВНЫ", READERS));
      message.accept(
          verdict("Датчик движ. исправен", "Датчик движ. НЕИСПРАВЕН", SENSOR),
          facts.faults().isEmpty() ? "Блок СКЗИ исправен" : "Блок СКЗИ НЕИСПРАВЕН");
    }
    if (!facts.faults().isEmpty()) {
      message.accept("Неисправности блока ТИ", faults(facts.faults()));
    }
  }

  private String verdict(String sound, String faulty, Set<Trouble> troubles) {
    return troubles.stream().anyMatch(detectors::tells) ? faulty : sound;
  }

  /** Prints the identities; false where the printer does not. */
  public boolean print(Printer printer, BlockFacts facts) {
    List<PaperLine> lines = new ArrayList<>();
    lines.add(TwoLines.fit("Самопроверка"));
    lines.add(TwoLines.fit("Произв. " + unit.manufacturer()));
    lines.add(TwoLines.fit("Модель " + unit.model()));
    lines.add(TwoLines.fit("Тах.№ " + unit.serialNumber()));
    lines.add(TwoLines.fit("Вер. ПО " + unit.software()));
    lines.add(TwoLines.fit("Сумма ПО " + software(facts).title));
    lines.add(TwoLines.fit("Блок ТИ " + facts.block().model()));
    lines.add(TwoLines.fit("№ " + facts.block().partNumber()));
    lines.add(TwoLines.fit("Ключи до " + TwoLines.date(facts.block().keysUntil())));
    return printer.print("Самопроверка", List.copyOf(lines));
  }

  private static String coordinates(Navigation place) {
    return !place.valid() || place.lat() == NO_LATITUDE
        ? "нет координат"
        : degrees(place.lat()) + " " + degrees(place.lon());
  }

  private static String degrees(int micro) {
    long size = Math.abs((long) micro);
    return String.format(
        Locale.ROOT, "%s%d.%06d", micro < 0 ? "-" : "", size / 1_000_000, size % 1_000_000);
  }

  private static String faults(Octets numbers) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < numbers.length(); i++) {
      out.append(String.format(Locale.ROOT, "FT%02X ", numbers.u8(i)));
    }
    return out.toString().strip();
  }
}
