package tachotwin.zh;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Times of one driver by the block's accounting (4.5.2), in minutes, 0…64 255; two octets each.
 *
 * @param continuousDriving driving since the last sufficient break
 * @param cumulativeBreak breaks since the beginning of that driving
 * @param currentDuration duration of the present activity
 * @param dailyDriving driving since the last daily or weekly rest
 * @param dailyBreaks breaks since the last daily or weekly rest
 * @param weekDriving driving in the calendar week
 * @param twoWeekDriving driving in this calendar week and the one before
 */
public record DriverTimes(
    int continuousDriving,
    int cumulativeBreak,
    int currentDuration,
    int dailyDriving,
    int dailyBreaks,
    int weekDriving,
    int twoWeekDriving) {
  private static final String CLAUSE = "4.5.2";

  /** Nothing driven, nothing rested. */
  public static final DriverTimes NONE = new DriverTimes(0, 0, 0, 0, 0, 0, 0);

  /** Writes seven numbers. */
  public void encode(OctetWriter out) {
    out.u16(continuousDriving)
        .u16(cumulativeBreak)
        .u16(currentDuration)
        .u16(dailyDriving)
        .u16(dailyBreaks)
        .u16(weekDriving)
        .u16(twoWeekDriving);
  }

  /** Reads seven numbers. */
  public static DriverTimes decode(OctetReader in) throws DecodeException {
    return new DriverTimes(
        in.u16("Время управления до перерыва", CLAUSE),
        in.u16("Суммарный перерыв", CLAUSE),
        in.u16("Длительность текущего вида деятельности", CLAUSE),
        in.u16("Управление за 24 ч", CLAUSE),
        in.u16("Перерывы за 24 ч", CLAUSE),
        in.u16("Управление за неделю", CLAUSE),
        in.u16("Управление за две недели", CLAUSE));
  }
}
