package tachotwin.skzi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.time.SimInstant;

class BlockModelTest {
  private static final SimInstant DAY = SimInstant.parse("2026-01-01T00:00:00Z");

  // Activation manual 6.38, the whole table.
  @Test
  void namesTheModelsOfTheManual() {
    assertThat(BlockModel.all())
        .extracting(BlockModel::name)
        .containsExactly(
            "НКМ-1", "НКМ-2", "НКМ-К", "НКМ-2.10", "НКМ-2.11", "НКМ-2.11 ИН", "НКМ-2.11 АВ");
    assertThat(BlockModel.all())
        .extracting(BlockModel::software)
        .containsExactly("1.0", "2.08", "2.09", "2.10", "2.11", "2.11И", "2.11А");
    assertThat(BlockModel.all()).allSatisfy(model -> assertThat(model.source()).isNotBlank());
  }

  @Test
  void speaks04From210OnAndTakesAnotherVehicleFrom211On() {
    for (BlockModel model : BlockModel.all()) {
      boolean recent = model.told().compareTo("2.10") >= 0;
      assertThat(model.protocols()).as(model.name()).isEqualTo(recent ? 3 : 1);
      assertThat(model.changesVehicle())
          .as(model.name())
          .isEqualTo(model.told().compareTo("2.11") >= 0);
    }
  }

  // 6.38: 20Е3S00012345678 of НКМ-2.11, 19А3А00012345678 of НКМ-2.10; IA5 on the wire.
  @Test
  void numbersItsBlocks() {
    BlockModel model = BlockModel.find("НКМ-2.11").orElseThrow();
    assertThat(model.partNumber(20, 12_345_678)).isEqualTo("20E3S00012345678");
    BlockIdentity identity = model.identity("20E3S00012345678", "Учебный", DAY, DAY, DAY);
    assertThat(identity.speaks(4)).isTrue();
    assertThat(identity.software()).isEqualTo("2.11");
    assertThatThrownBy(() -> model.identity("19A3A00012345678", "Учебный", DAY, DAY, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("НКМ-2.11");
    assertThat(BlockModel.find("НКМ-3")).isEmpty();
  }
}
