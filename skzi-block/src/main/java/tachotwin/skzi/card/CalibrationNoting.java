package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CalibrationNote;
import tachotwin.dictionary.card.CardCalibration;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * Notes the calibrations of this session on the workshop's card that made them: 050Ah with the
 * number of all, 0509h with the number since the last download, C2F5h (4.7.28, Order 36, 70).
 */
record CalibrationNoting(BlockCore core, CardSession session) implements CardWork {
  private static final int MOST = 0xFFFF;
  private static final int SERIAL = 8;

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.CALIBRATION, CardFile.WORKSHOP_DOWNLOAD, CardFile.CALIBRATION_NOTES);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    for (CalibrationFact fact :
        core.archive()
            .between(
                CalibrationFact.class,
                session.insertion().at(),
                session.now().plus(SimDuration.ofSeconds(1)))) {
      if (fact.record().workshopCard().equals(session.number())) {
        note(contents, fact);
      }
    }
  }

  private void note(CardContents contents, CalibrationFact fact) throws DecodeException {
    CalibrationFile file = contents.get(CardFile.CALIBRATION, CalibrationFile::decode);
    CardCalibration calibration = calibration(fact.record());
    if (file.ring().records().contains(calibration)) {
      return;
    }
    contents.put(CardFile.CALIBRATION, file.append(calibration));
    int since = contents.get(CardFile.WORKSHOP_DOWNLOAD, WorkshopDownload::decode).calibrations();
    contents.put(CardFile.WORKSHOP_DOWNLOAD, new WorkshopDownload(Math.min(since + 1, MOST)));
    if (contents.has(CardFile.CALIBRATION_NOTES)) {
      CardRing<CalibrationNote> notes =
          contents.get(
              CardFile.CALIBRATION_NOTES, in -> CardRing.decode(RingLayout.CALIBRATION_NOTES, in));
      contents.put(CardFile.CALIBRATION_NOTES, notes.append(note(fact)));
    }
  }

  private CardCalibration calibration(CalibrationRecord made) {
    Optional<UnitActivation> unit = core.state().activation().unit();
    return new CardCalibration(
        made.purpose(),
        made.vehicle(),
        made.w(),
        made.k(),
        made.l(),
        made.tyreSize(),
        made.authorisedSpeed(),
        made.oldOdometer(),
        made.newOdometer(),
        made.oldTime(),
        made.newTime(),
        made.nextCalibration(),
        new Ia5String(Text.cyrillic(unit.map(UnitActivation::model).orElse(""), 16)),
        Text.ia5(unit.map(UnitActivation::serialNumber).orElse(""), SERIAL),
        Octets.filled(0x20, SERIAL));
  }

  private CalibrationNote note(CalibrationFact fact) {
    Optional<CalibrationRecord> before =
        core.archive()
            .last(CalibrationFact.class, SimInstant.ofEpochSecond(0), fact.at())
            .map(CalibrationFact::record);
    return new CalibrationNote(
        fact.record().newTime(),
        before.map(one -> one.vehicle().registration()).orElse(VehicleRegistration.NONE),
        before.map(CalibrationRecord::authorisedSpeed).orElse(0),
        new Ia5String(core.state().identity().partNumber16()));
  }
}
