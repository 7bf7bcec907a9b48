package tachotwin.download;

import tachotwin.dictionary.EventData;
import tachotwin.dictionary.FaultData;
import tachotwin.dictionary.OverSpeedingControlData;
import tachotwin.dictionary.OverSpeedingEventData;
import tachotwin.dictionary.TimeAdjustmentData;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * События и неисправности (record 03h, table Б.43).
 *
 * <p>Octets: faultData, eventData, overSpeedingControlData 9, overSpeedingEventData,
 * timeAdjustmentData.
 *
 * @param faults faults
 * @param events events other than overspeed
 * @param overSpeedingControl the last check for overspeed
 * @param overSpeeding overspeeds since
 * @param timeAdjustments adjustments of time by workshops
 */
public record EventsAndFaults(
    FaultData faults,
    EventData events,
    OverSpeedingControlData overSpeedingControl,
    OverSpeedingEventData overSpeeding,
    TimeAdjustmentData timeAdjustments)
    implements VuData {
  static final int IDENTIFIER = 3;

  private static final String CLAUSE = "Б.2.3.4, таблица Б.43";

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public void encode(OctetWriter out) {
    faults.encode(out);
    events.encode(out);
    overSpeedingControl.encode(out);
    overSpeeding.encode(out);
    timeAdjustments.encode(out);
  }

  static EventsAndFaults decode(OctetReader in) throws DecodeException {
    return new EventsAndFaults(
        FaultData.decode(in),
        EventData.decode(in),
        OverSpeedingControlData.decode(in),
        OverSpeedingEventData.decode(in),
        TimeAdjustmentData.decode(in));
  }

  static void skip(OctetReader in) throws DecodeException {
    FaultData.skip(in);
    EventData.skip(in);
    in.octets(OverSpeedingControlData.SIZE, "overSpeedingControlData", CLAUSE);
    OverSpeedingEventData.skip(in);
    TimeAdjustmentData.skip(in);
  }
}
