package tachotwin.download;

import tachotwin.dictionary.ActivityDailyData;
import tachotwin.dictionary.CardIWData;
import tachotwin.dictionary.SpecificConditionData;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Деятельность водителя (record 02h, table Б.42): one day; a file has one record for each day.
 *
 * <p>Octets: dataTime 4, odometer 3, cardIWData, activityDailyData, zero 1, specificConditionData.
 *
 * @param time the end of the span whose data were read
 * @param odometer at the end of the day, km
 * @param cards insertions and withdrawals
 * @param activities changes of activity
 * @param conditions special situations
 */
public record DriverActivity(
    TimeStamp time,
    int odometer,
    CardIWData cards,
    ActivityDailyData activities,
    SpecificConditionData conditions)
    implements VuData {
  static final int IDENTIFIER = 2;

  private static final String CLAUSE = "Б.2.3.3, таблица Б.42";

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public void encode(OctetWriter out) {
    time.encode(out);
    out.u24(odometer);
    cards.encode(out);
    activities.encode(out);
    out.u8(0);
    conditions.encode(out);
  }

  static DriverActivity decode(OctetReader in) throws DecodeException {
    TimeStamp time = TimeStamp.decode(in);
    int odometer = in.u24("odometer", CLAUSE);
    CardIWData cards = CardIWData.decode(in);
    ActivityDailyData activities = ActivityDailyData.decode(in);
    ZeroOctets.decode(in, 1, "всегда 0", CLAUSE);
    return new DriverActivity(time, odometer, cards, activities, SpecificConditionData.decode(in));
  }

  static void skip(OctetReader in) throws DecodeException {
    in.octets(TimeStamp.SIZE + 3, "Деятельность водителя", CLAUSE);
    CardIWData.skip(in);
    ActivityDailyData.skip(in);
    in.octets(1, "всегда 0", CLAUSE);
    SpecificConditionData.skip(in);
  }
}
