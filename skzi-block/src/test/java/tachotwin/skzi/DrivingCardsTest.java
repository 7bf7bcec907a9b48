package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.vectors.Requirement;

/** Event 04h of all 25 pairs of cards: Order 36, table 2; ГОСТ, table 3. */
class DrivingCardsTest {
  // A row for each card in slot 2, a sign for each card in slot 1: none, driver, control, workshop,
  // company. 3 + 4 + 5 + 4 + 5 cells of table 2.
  private static final List<String> TABLE_2 = List.of("X.X.X", "X.XXX", "XXXXX", "XXX.X", "XXXXX");
  private static final List<String> TABLE_3 = List.of("X.X.X", "X.X.X", "X.X.X", "X.X.X", "X.X.X");
  private static final EquipmentType.Code[] CARDS = {
    null,
    EquipmentType.Code.DRIVER_CARD,
    EquipmentType.Code.CONTROL_CARD,
    EquipmentType.Code.WORKSHOP_CARD,
    EquipmentType.Code.COMPANY_CARD
  };

  @ParameterizedTest
  @EnumSource
  @Requirement({"VU-008", "VU-009"})
  void drivingWithAPairIsAnEventUntilTheStop(Profile profile) {
    List<String> registered = new ArrayList<>();
    for (EquipmentType.Code second : CARDS) {
      StringBuilder row = new StringBuilder();
      for (EquipmentType.Code first : CARDS) {
        row.append(isEvent(profile, first, second) ? 'X' : '.');
      }
      registered.add(row.toString());
    }
    assertThat(registered).isEqualTo(profile == Profile.ORDER_36 ? TABLE_2 : TABLE_3);
  }

  private static boolean isEvent(
      Profile profile, EquipmentType.Code first, EquipmentType.Code second) {
    BlockBench bench = new BlockBench(new MemoryArchive(), BlockBench.START, profile);
    bench.commission();
    bench.startUp();
    insert(bench, 1, first);
    insert(bench, 2, second);
    bench.drive(10, 5000);
    List<EventFact> lasting = events(bench);
    bench.drive(3, 0);
    List<EventFact> over = events(bench);
    assertThat(lasting).hasSameSizeAs(over).allMatch(EventFact::isOpen);
    assertThat(over).noneMatch(EventFact::isOpen);
    return !over.isEmpty();
  }

  private static void insert(BlockBench bench, int slot, EquipmentType.Code card) {
    if (card != null) {
      bench.insert(slot, card, "RU" + slot + card.code() + "1234567890");
    }
  }

  private static List<EventFact> events(BlockBench bench) {
    return bench.core.events().between(BlockBench.START, bench.queue.now()).stream()
        .filter(event -> event.type() == EventFaultType.Code.DRIVING_WITHOUT_CARD)
        .toList();
  }
}
