package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.dictionary.EventFaultType;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/** A block that is made anew over the archive of an earlier run. */
class RestartTest {
  @TempDir private Path directory;

  @Test
  void takesUpWhatTheArchiveKnows() {
    SimInstant end;
    try (FileArchive archive = open()) {
      BlockBench before = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      before.commission();
      before.startUp();
      before.insertDriver(1, BlockBench.DRIVER);
      before.drive(90, 5000);
      before.block.powerOff();
      end = before.queue.now();
    }
    try (FileArchive archive = open()) {
      BlockBench after = new BlockBench(archive, end, Profile.GOST_34005_2022);
      after.run(3600);
      after.startUp();
      assertThat(after.execute(CommandCode.UNIT_ACTIVATION)).isEqualTo(ResponseCode.OK);
      assertThat(after.execute(CommandCode.VEHICLE_ACTIVATION)).isEqualTo(ResponseCode.OK);
      assertThat(after.core.events().last(EventFaultType.Code.POWER_INTERRUPTION))
          .hasValueSatisfying(
              event ->
                  assertThat(event.cards().driver())
                      .isEqualTo(BlockBench.driver(BlockBench.DRIVER)));
      assertThat(after.insertDriver(1, BlockBench.DRIVER)).isEqualTo(ResponseCode.OK);
      assertThat(archive.all(CardFact.class)).hasSize(1);
    }
  }

  @Test
  void endsWhatACrashLeftOpen() {
    try (FileArchive archive = open()) {
      BlockBench before = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      before.commission();
      before.startUp();
      before.drive(30, 5000);
    }
    try (FileArchive archive = open()) {
      BlockBench after = new BlockBench(archive, BlockBench.START, Profile.GOST_34005_2022);
      assertThat(after.core.events().last(EventFaultType.Code.DRIVING_WITHOUT_CARD))
          .hasValueSatisfying(event -> assertThat(event.isOpen()).isFalse());
    }
  }

  private FileArchive open() {
    return FileArchive.open(directory, BlockBench.testKeys(), Text.ia5("14A3A00000000001", 16));
  }
}
