package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.Inspection;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.history.Inspections;
import tachotwin.skzi.state.BlockCore;
import tachotwin.zh.UnitActivation;

/**
 * Writes the result of the technical inspection on the operator's service card when it is inserted
 * (4.17.2.3, item в), signed by the block: C2F4h.
 */
record InspectionNoting(BlockCore core, CardSession session) implements CardWork {
  private static final int SERIAL = 8;
  private static final int CHECKSUM = 32;

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.INSPECTIONS);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    CardRing<Inspection> ring =
        contents.get(CardFile.INSPECTIONS, in -> CardRing.decode(RingLayout.INSPECTIONS, in));
    Inspection inspection = inspection();
    Octets signature = core.keys().signingKey().sign(inspection.signedOctets());
    boolean again = ring.places().get(ring.newest()).time().equals(inspection.time());
    contents.put(
        CardFile.INSPECTIONS,
        again
            ? ring.replaceNewest(inspection.signed(signature))
            : ring.append(inspection.signed(signature)));
  }

  private Inspection inspection() {
    Optional<UnitActivation> unit = core.state().activation().unit();
    Optional<CalibrationFact> calibration = core.state().calibration();
    return new Inspection(
        calibration
            .map(fact -> fact.record().vehicle())
            .orElse(new VehicleIdentificationData(Ia5String.blank(17), VehicleRegistration.NONE)),
        Name.of(unit.map(UnitActivation::model).orElse("")),
        new Ia5String(Text.ia5(unit.map(UnitActivation::serialNumber).orElse(""), SERIAL)),
        unit.map(UnitActivation::softwareHash).orElse(Octets.filled(0, CHECKSUM)),
        new Ia5String(core.state().identity().partNumber16()),
        calibration.map(fact -> TimeStamp.of(fact.at())).orElse(TimeStamp.NONE),
        TimeStamp.of(core.state().identity().manufactured()),
        acknowledged(),
        session.opened(),
        session.insertion().position(),
        Inspection.EMPTY.signature());
  }

  /** When the server acknowledged the notice of this day's inspection; none where it has not. */
  private TimeStamp acknowledged() {
    return new Inspections(core.archive())
        .acknowledged(session.now())
        .map(TimeStamp::of)
        .orElse(TimeStamp.NONE);
  }
}
