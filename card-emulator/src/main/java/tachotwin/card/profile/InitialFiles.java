package tachotwin.card.profile;

import java.util.EnumMap;
import java.util.Map;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.card.ApplicationIdentification;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.octet.Octets;

/**
 * The files of a card on which nothing was recorded yet: rings and sets that hold nothing, zeros
 * elsewhere; file 0501h tells the capacities that follow from the sizes.
 */
final class InitialFiles {
  private static final int ACTIVITY_POINTERS = 4;
  private static final int CALIBRATION_TOTAL = 2;

  private final CardType type;

  InitialFiles(CardType type) {
    this.type = type;
  }

  /** Every file of the kind, except that the certificate is not in it yet. */
  Map<ElementaryFile, Octets> contents() {
    Map<ElementaryFile, Octets> out = new EnumMap<>(ElementaryFile.class);
    ElementaryFile.of(type).forEach(file -> out.put(file, content(file)));
    return out;
  }

  private Octets content(ElementaryFile file) {
    int size = file.size(type);
    return switch (file) {
      case APPLICATION_IDENTIFICATION -> application().toOctets();
      case EVENTS_DATA ->
          CardSets.empty(SetLayout.EVENTS, perSet(SetLayout.EVENTS, size)).toOctets();
      case FAULTS_DATA ->
          CardSets.empty(SetLayout.FAULTS, perSet(SetLayout.FAULTS, size)).toOctets();
      case SPECIFIC_CONDITIONS ->
          CardSets.empty(SetLayout.SPECIFIC_CONDITIONS, perSet(SetLayout.SPECIFIC_CONDITIONS, size))
              .toOctets();
      case DRIVER_ACTIVITY_DATA -> DriverActivityData.empty(size - ACTIVITY_POINTERS).toOctets();
      case VEHICLES_USED -> ring(RingLayout.VEHICLES_USED, size);
      case PLACES -> ring(RingLayout.PLACES, size);
      case CONTROLLER_ACTIVITY_DATA -> ring(RingLayout.CONTROLLER_ACTIVITIES, size);
      case COMPANY_ACTIVITY_DATA -> ring(RingLayout.COMPANY_ACTIVITIES, size);
      case COORDINATES -> ring(RingLayout.COORDINATES, size);
      case CONTROLS -> ring(RingLayout.CONTROLS, size);
      case INSPECTIONS -> ring(RingLayout.INSPECTIONS, size);
      case CALIBRATION_NOTES -> ring(RingLayout.CALIBRATION_NOTES, size);
      case REQUEST_SIGNATURES -> ring(RingLayout.REQUEST_SIGNATURES, size);
      case CALIBRATION -> CalibrationFile.empty(calibrations()).toOctets();
      case CURRENT_USAGE -> CurrentUsage.NONE.toOctets();
      case CONTROL_ACTIVITY_DATA -> ControlActivity.EMPTY.toOctets();
      default -> Octets.filled(0, size);
    };
  }

  private ApplicationIdentification application() {
    EquipmentType kind = EquipmentType.of(type.code());
    return switch (type) {
      case DRIVER, WORKSHOP ->
          new ApplicationIdentification.Session(
              kind,
              0,
              perSet(SetLayout.EVENTS, ElementaryFile.EVENTS_DATA.size(type)),
              perSet(SetLayout.FAULTS, ElementaryFile.FAULTS_DATA.size(type)),
              ElementaryFile.DRIVER_ACTIVITY_DATA.size(type) - ACTIVITY_POINTERS,
              places(RingLayout.VEHICLES_USED, ElementaryFile.VEHICLES_USED.size(type)),
              places(RingLayout.PLACES, ElementaryFile.PLACES.size(type)),
              type == CardType.WORKSHOP ? calibrations() : 0);
      case CONTROL ->
          office(kind, RingLayout.CONTROLLER_ACTIVITIES, ElementaryFile.CONTROLLER_ACTIVITY_DATA);
      case COMPANY ->
          office(kind, RingLayout.COMPANY_ACTIVITIES, ElementaryFile.COMPANY_ACTIVITY_DATA);
      case SERVICE -> office(kind, RingLayout.INSPECTIONS, ElementaryFile.INSPECTIONS);
    };
  }

  private ApplicationIdentification office(
      EquipmentType kind, RingLayout<?> layout, ElementaryFile file) {
    return new ApplicationIdentification.Office(kind, 0, places(layout, file.size(type)));
  }

  private int calibrations() {
    return places(
        RingLayout.CALIBRATIONS, ElementaryFile.CALIBRATION.size(type) - CALIBRATION_TOTAL);
  }

  private static Octets ring(RingLayout<?> layout, int size) {
    return CardRing.empty(layout, places(layout, size)).toOctets();
  }

  private static int places(RingLayout<?> layout, int size) {
    return (size - layout.pointerSize()) / layout.recordSize();
  }

  private static int perSet(SetLayout<?> layout, int size) {
    return size / layout.sets() / layout.recordSize();
  }
}
