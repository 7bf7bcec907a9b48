package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;

/** All 25 pairs of cards put into a unit: the mode on its display, warnings, events 02h. */
class ModeTest {
  // Types of table Б.1 in the order of the tables: none, driver, control, workshop, company.
  private static final int[] TYPES = {0, 1, 3, 2, 4};

  @ParameterizedTest
  @EnumSource(Profile.class)
  @Requirement({"VU-003", "VU-005", "VU-006"})
  void theDisplayShowsTheModeOfEachPair(Profile profile) {
    // A row for each card in slot 2.
    List<String> expected =
        profile == Profile.ORDER_36
            ? List.of("WWCKP", "WWCKP", "CCCWW", "KKWKW", "PPWWP")
            : List.of("WWCKP", "WWCKP", "CCCWW", "KKWKK", "PPWKP");

    List<String> shown = new ArrayList<>();
    for (int type2 : TYPES) {
      StringBuilder row = new StringBuilder();
      for (int type1 : TYPES) {
        row.append(sign(pair(profile, type1, type2)));
      }
      shown.add(row.toString());
    }

    assertThat(shown).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @Requirement("VU-007")
  void conflictsAreShownAndToldAsEvent02(Profile profile) {
    List<String> expected =
        profile == Profile.ORDER_36
            ? List.of(".....", "...X.", "..XXX", ".XXXX", "..XXX")
            : List.of(".....", "...X.", "..XXX", ".XXX.", "..X.X");

    List<String> shown = new ArrayList<>();
    for (int type2 : TYPES) {
      StringBuilder row = new StringBuilder();
      for (int type1 : TYPES) {
        Bench bench = pair(profile, type1, type2);
        boolean told = bench.events().stream().anyMatch(event -> event.type() == 0x02);
        boolean warned = bench.blinking.contains("‼ НЕСОВМЕСТИМОСТЬ КАРТ|Извлеките карту");
        assertThat(told).isEqualTo(warned);
        row.append(told ? "X" : ".");
      }
      shown.add(row.toString());
    }

    assertThat(shown).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  @Requirement("VU-008")
  void drivingWithThesePairsIsWarnedOf(Profile profile) {
    List<String> expected =
        profile == Profile.ORDER_36
            ? List.of("X.X.X", "X.XXX", "XXXXX", "XXX.X", "XXXXX")
            : List.of("X.X.X", "X.X.X", "X.X.X", "X.X.X", "X.X.X");

    List<String> shown = new ArrayList<>();
    for (int type2 : TYPES) {
      StringBuilder row = new StringBuilder();
      for (int type1 : TYPES) {
        Bench bench = pair(profile, type1, type2);
        bench.drive(50);
        bench.run(10);
        row.append(bench.blinking.contains("‼ УПРАВЛЕНИЕ БЕЗ КАРТЫ|Вставьте карту") ? "X" : ".");
      }
      shown.add(row.toString());
    }

    assertThat(shown).isEqualTo(expected);
  }

  private static Bench pair(Profile profile, int type1, int type2) {
    Bench bench = Bench.running(new Bench(profile, Variant.ONLINE, s -> s, 2));
    put(bench, 1, type1);
    put(bench, 2, type2);
    bench.run(70);
    return bench;
  }

  private static void put(Bench bench, int slot, int type) {
    if (type != 0) {
      bench.card(slot, type, "RU" + slot + type + "1234567890", "Иванов", "Иван");
    }
  }

  /** The mode as the last page of the vehicle's data shows it. */
  private static String sign(Bench bench) {
    assertThat(bench.unit.choose("Данные об автомобиле")).isTrue();
    bench.unit.press(Key.UP);
    return switch (bench.lower()) {
      case "рабочий режим" -> "W";
      case "режим контроля" -> "C";
      case "режим настройки" -> "K";
      case "режим предприятия" -> "P";
      default -> bench.lower();
    };
  }
}
