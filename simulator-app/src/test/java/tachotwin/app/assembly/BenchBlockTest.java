package tachotwin.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.scenario.DemoRun;
import tachotwin.app.vehicle.Gearbox;
import tachotwin.app.vehicle.Motion;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Vehicle;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.LifeFact;
import tachotwin.skzi.key.LifeStep;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;
import tachotwin.zh.dialect.Dialect;

/** The block within the twin: its life before, its model, its faults. */
class BenchBlockTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T04:00:00Z");
  private static final Motion MOTION = DemoRun.motion(ShippedTrack.read(), 1);

  @TempDir private Path folder;
  private final List<TraceEvent> blocks = new ArrayList<>();

  @Test
  void wasTakenThroughItsLifeBeforeTheDay() throws IOException {
    for (Profile profile : Profile.values()) {
      try (Bench bench = bench(profile, "НКМ-2.11")) {
        assertThat(bench.block().core().archive().all(LifeFact.class))
            .extracting(LifeFact::step)
            .containsExactly(
                LifeStep.REQUEST, LifeStep.BEGIN_LOADING, LifeStep.CERTIFY, LifeStep.ACTIVATE);
        bench.unit().powerOn();
        run(bench, 30);
        assertThat(bench.unit().isReady()).isTrue();
      }
    }
  }

  // Ж.2.2: a block of version 2.08 is spoken to by protocol '02' to the end, one of 2.11 by '04'.
  @Test
  void olderModelsAreSpokenToByProtocol02() throws IOException {
    for (String name : List.of("НКМ-2", "НКМ-2.11 АВ")) {
      BlockModel model = BlockModel.find(name).orElseThrow();
      blocks.clear();
      try (Bench bench = bench(Profile.GOST_34005_2022, name)) {
        bench.unit().powerOn();
        run(bench, 30);
        assertThat(bench.unit().isReady()).as(model.name()).isTrue();
        int last = blocks.get(blocks.size() - 1).octets().u8(0);
        assertThat(last).as(model.name()).isEqualTo(model.protocols() == 3 ? 0x04 : 0x02);
      }
    }
  }

  @Test
  void recoversFromABlockOutOfStepAndRegistersFt3f() throws IOException {
    try (Bench bench = bench(Profile.GOST_34005_2022, "НКМ-2.11")) {
      bench.unit().powerOn();
      run(bench, 60);
      bench.block().faults().desynchronise(false);
      run(bench, 120);
      assertThat(bench.unit().isReady()).isTrue();
      assertThat(bench.block().core().archive().all(EventFact.class))
          .extracting(fact -> fact.type().code())
          .contains(0x3F);
    }
  }

  @Test
  void repeatsWhatMetAnInternalErrorAndGoesOn() throws IOException {
    try (Bench bench = bench(Profile.GOST_34005_2022, "НКМ-2.11")) {
      bench.unit().powerOn();
      run(bench, 60);
      bench.block().faults().internalErrors(3);
      run(bench, 120);
      assertThat(bench.unit().isReady()).isTrue();
      assertThat(bench.block().core().archive().all(EventFact.class)).isEmpty();
    }
  }

  private Bench bench(Profile profile, String model) throws IOException {
    BenchSettings settings =
        new BenchSettings(7, profile, Variant.ONLINE, START, Dialect.builtIn())
            .with(BlockModel.find(model).orElseThrow());
    return new Bench(
        settings,
        new Vehicle(MOTION, Commissioning.PULSES_PER_KM, Gearbox.lorry()),
        folder.resolve(profile.id() + model),
        (name, content) -> true,
        event -> {
          if (event.seam() == Seam.ZH && event.from().equals("unit")) {
            blocks.add(event);
          }
        });
  }

  private static void run(Bench bench, long seconds) {
    bench.queue().runUntil(bench.queue().now().plus(SimDuration.ofSeconds(seconds)));
  }
}
