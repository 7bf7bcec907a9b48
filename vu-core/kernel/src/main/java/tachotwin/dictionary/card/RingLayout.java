package tachotwin.dictionary.card;

import tachotwin.dictionary.Decoder;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * How a file holds a ring of records: a pointer to the newest, then places of one size.
 *
 * @param name the file, as messages name it
 * @param pointerSize octets of the pointer, 1 or 2
 * @param recordSize octets of a place
 * @param record reads a place
 * @param empty what a place holds before it is used
 * @param <T> the type of the records
 */
public record RingLayout<T extends CardRecord>(
    String name, int pointerSize, int recordSize, Decoder<T> record, T empty) {
  /** EF 0505h Vehicles_Used. */
  public static final RingLayout<VehicleUse> VEHICLES_USED =
      new RingLayout<>("0505h", 2, VehicleUse.SIZE, VehicleUse::decode, VehicleUse.EMPTY);

  /** EF 0506h Places. */
  public static final RingLayout<PlaceEntry> PLACES =
      new RingLayout<>("0506h", 1, PlaceEntry.SIZE, PlaceEntry::decode, PlaceEntry.EMPTY);

  /** EF 050Ah Calibration, after its total number. */
  public static final RingLayout<CardCalibration> CALIBRATIONS =
      new RingLayout<>(
          "050Ah", 1, CardCalibration.SIZE, CardCalibration::decode, CardCalibration.EMPTY);

  /** EF 050Ch Controller_Activity_Data. */
  public static final RingLayout<ControlActivity> CONTROLLER_ACTIVITIES =
      new RingLayout<>(
          "050Ch", 2, ControlActivity.SIZE, ControlActivity::decode, ControlActivity.EMPTY);

  /** EF 050Dh Company_Activity_Data. */
  public static final RingLayout<CompanyActivity> COMPANY_ACTIVITIES =
      new RingLayout<>(
          "050Dh", 2, CompanyActivity.SIZE, CompanyActivity::decode, CompanyActivity.EMPTY);

  /** EF C2F2h, coordinates of places and faults. */
  public static final RingLayout<CardCoordinates> COORDINATES =
      new RingLayout<>(
          "C2F2h", 2, CardCoordinates.SIZE, CardCoordinates::decode, CardCoordinates.EMPTY);

  /** EF C2F3h, the last checks of a driver's card (4.7.24). */
  public static final RingLayout<ControlActivity> CONTROLS =
      new RingLayout<>(
          "C2F3h", 1, ControlActivity.SIZE, ControlActivity::decode, ControlActivity.EMPTY);

  /** EF C2F4h, the technical inspections on a service card (4.17.2.3). */
  public static final RingLayout<Inspection> INSPECTIONS =
      new RingLayout<>("C2F4h", 2, Inspection.SIZE, Inspection::decode, Inspection.EMPTY);

  /** EF C2F5h, what ГОСТ asks of a calibration beyond 050Ah (4.7.28). */
  public static final RingLayout<CalibrationNote> CALIBRATION_NOTES =
      new RingLayout<>(
          "C2F5h", 1, CalibrationNote.SIZE, CalibrationNote::decode, CalibrationNote.EMPTY);

  /** EF C2F6h, the signatures under requests for certificates (4.7.28). */
  public static final RingLayout<RequestSignature> REQUEST_SIGNATURES =
      new RingLayout<>(
          "C2F6h", 1, RequestSignature.SIZE, RequestSignature::decode, RequestSignature.EMPTY);

  /** Octets of a file with so many places. */
  public int fileSize(int places) {
    return pointerSize + places * recordSize;
  }

  void encodePointer(OctetWriter out, int newest) {
    if (pointerSize == 1) {
      out.u8(newest);
    } else {
      out.u16(newest);
    }
  }

  int decodePointer(OctetReader in) throws DecodeException {
    return pointerSize == 1
        ? in.u8("pointerNewestRecord", name)
        : in.u16("pointerNewestRecord", name);
  }
}
