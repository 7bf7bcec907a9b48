package tachotwin.app.lab.reading;

import java.util.List;
import tachotwin.dictionary.card.CalibrationNote;
import tachotwin.dictionary.card.CardCalibration;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardEvent;
import tachotwin.dictionary.card.CardRecord;
import tachotwin.dictionary.card.CardSpecificCondition;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.Inspection;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.RequestSignature;
import tachotwin.dictionary.card.VehicleUse;

/** The records of a card's files for a person, one a line. */
final class CardRecordText {
  private CardRecordText() {}

  static List<String> of(List<? extends CardRecord> records) {
    return records.stream().map(CardRecordText::of).toList();
  }

  private static String of(CardRecord one) {
    if (one instanceof CardEvent event) {
      return Words.span(event.begin(), event.end())
          + "  "
          + Words.coded(event.type())
          + "; ТС "
          + Words.vehicle(event.vehicle());
    }
    if (one instanceof VehicleUse use) {
      return "%s  %s, %s — %s"
          .formatted(
              Words.span(use.firstUse(), use.lastUse()),
              Words.vehicle(use.vehicle()),
              Words.kilometres(use.odometerBegin()),
              Words.kilometres(use.odometerEnd()));
    }
    if (one instanceof PlaceEntry place) {
      return "%s  %s, %s, регион %d, %s"
          .formatted(
              place.entryTime().text(),
              place.type().title(),
              place.country().title(),
              place.region(),
              Words.kilometres(place.odometer()));
    }
    return ofOthers(one);
  }

  private static String ofOthers(CardRecord one) {
    if (one instanceof ControlActivity control) {
      return "%s  %s; %s, ТС %s"
          .formatted(
              control.time().text(),
              Words.control(control.type()),
              Words.card(control.card()),
              Words.vehicle(control.vehicle()));
    }
    if (one instanceof CompanyActivity company) {
      return "%s  %s; %s, ТС %s"
          .formatted(
              company.time().text(),
              company.type().title(),
              Words.card(company.card()),
              Words.vehicle(company.vehicle()));
    }
    if (one instanceof CardCoordinates coordinates) {
      return "%s  %s: %s"
          .formatted(
              coordinates.time().text(), coordinates.subject().title(), coordinates.place().text());
    }
    if (one instanceof CardSpecificCondition condition) {
      return condition.time().text() + "  " + condition.type().title();
    }
    if (one instanceof CardCalibration calibration) {
      return "%s  %s, VIN %s, w = %d, k = %d"
          .formatted(
              calibration.newTime().text(),
              calibration.purpose().title(),
              calibration.vehicle().vehicleIdentificationNumber().text(),
              calibration.w(),
              calibration.k());
    }
    return ofOurOwn(one);
  }

  private static String ofOurOwn(CardRecord one) {
    if (one instanceof Inspection inspection) {
      return "%s  VIN %s, ТС %s, тахограф %s %s, блок %s, %s"
          .formatted(
              inspection.time().text(),
              inspection.vehicle().vehicleIdentificationNumber().text(),
              Words.vehicle(inspection.vehicle().registration()),
              inspection.model().text(),
              inspection.unitSerialNumber().text(),
              inspection.blockNumber().text(),
              inspection.place().text());
    }
    if (one instanceof CalibrationNote note) {
      return "%s  прежде ТС %s, %d км/ч; блок %s"
          .formatted(
              note.time().text(),
              Words.vehicle(note.oldRegistration()),
              note.oldAuthorisedSpeed(),
              note.blockNumber().text());
    }
    if (one instanceof RequestSignature signature) {
      return "%s  %s %s"
          .formatted(
              signature.time().text(), signature.subject().title(), signature.blockNumber().text());
    }
    return one.toOctets().toHex();
  }
}
