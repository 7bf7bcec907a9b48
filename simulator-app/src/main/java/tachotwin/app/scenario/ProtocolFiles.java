package tachotwin.app.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.workshop.CalibrationProtocol;
import tachotwin.app.workshop.WorkshopVisit;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * Writes the protocols of the calibrations of a run: {@code workshop/calibration-N.txt}.
 *
 * @param folder where to
 * @param core the block that registered them
 * @param visit what the master noted
 */
record ProtocolFiles(RunFolder folder, BlockCore core, WorkshopVisit visit) {
  void write(SimInstant begin) throws IOException {
    List<CalibrationFact> all = core.archive().all(CalibrationFact.class);
    Optional<UnitActivation> unit = core.state().activation().unit();
    int number = 0;
    for (int i = 0; i < all.size() && unit.isPresent(); i++) {
      if (!all.get(i).at().isBefore(begin)) {
        Optional<CalibrationFact> before = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
        Files.write(
            folder.file("workshop/calibration-" + ++number + ".txt"),
            new CalibrationProtocol(all.get(i), before, unit.get(), visit).lines(),
            StandardCharsets.UTF_8);
      }
    }
  }
}
