package tachotwin.skzi.download;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationData;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.SensorPaired;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VuIdentification;
import tachotwin.download.TechnicalData;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.zh.UnitActivation;

/** Composes «Технические данные» (record 05h, table Б.45). */
record TechnicalSource(BlockCore core) {
  private static final int JOURNAL = 255;

  TechnicalData compose() {
    List<CalibrationRecord> calibrations =
        core.archive().all(CalibrationFact.class).stream().map(CalibrationFact::record).toList();
    return new TechnicalData(
        identification(),
        SensorPaired.NONE,
        new CalibrationData(
            calibrations.subList(Math.max(0, calibrations.size() - JOURNAL), calibrations.size())));
  }

  private VuIdentification identification() {
    Optional<UnitActivation> unit = core.state().activation().unit();
    return new VuIdentification(
        unit.map(data -> Name.of(data.manufacturer())).orElse(Name.NONE),
        Address.NONE,
        text(unit.map(UnitActivation::model), 16),
        text(unit.map(UnitActivation::serialNumber), 8),
        text(unit.map(UnitActivation::software), 4),
        TimeStamp.NONE,
        unit.map(data -> TimeStamp.of(data.manufactured())).orElse(TimeStamp.NONE),
        Ia5String.blank(8));
  }

  // A model may be named in Cyrillic, for which the dictionary's field has no code page.
  private static Ia5String text(Optional<String> text, int size) {
    return new Ia5String(Text.cyrillic(text.orElse(""), size));
  }
}
