package tachotwin.document;

import java.util.Optional;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.time.SimInstant;

/**
 * What a notice of an event or fault states (Г.7.3, 4.7.12, 4.7.18).
 *
 * @param event table Б.15
 * @param phase whether it began, ended or happened
 * @param begin when it began
 * @param end when it ended, none while it lasts
 * @param place where it began
 * @param endPlace where it ended
 * @param speed speed when it began, km/h, 0…255
 * @param odometer odometer when it began, km
 * @param card the card that it is about, if it is about one
 */
public record EventNotice(
    EventFaultType event,
    EventPhase phase,
    SimInstant begin,
    Optional<SimInstant> end,
    GeoCoordinates place,
    GeoCoordinates endPlace,
    int speed,
    int odometer,
    Optional<CardNumber> card) {
  /** The notice of a type. */
  public PlainDocument compose(DocumentType type, NoticeHeader header) {
    RequisitesBuilder out =
        new RequisitesBuilder()
            .putAll(header.toRequisites())
            .put(Attribute.EVENT, event.code())
            .put(Attribute.EVENT_PHASE, phase.code())
            .put(Attribute.EVENT_BEGIN, begin)
            .put(Attribute.EVENT_BEGIN_PLACE, place)
            .put(Attribute.EVENT_SPEED, speed)
            .put(Attribute.ODOMETER, odometer);
    end.ifPresent(at -> out.put(Attribute.EVENT_END, at).put(Attribute.EVENT_END_PLACE, endPlace));
    card.ifPresent(number -> out.put(Attribute.EVENT_CARD, number.text()));
    return PlainDocument.compose(type, out.build());
  }
}
