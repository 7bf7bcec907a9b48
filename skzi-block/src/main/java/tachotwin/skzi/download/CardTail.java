package tachotwin.skzi.download;

import java.util.EnumMap;
import java.util.Map;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.AccountingValues.Item;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardElement;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.accounting.RestTimes;
import tachotwin.skzi.state.BlockCore;
import tachotwin.zh.DriverTimes;

/**
 * What the block adds to the download of a driver's card: C2F0h, the eleven times of 4.8.5, and
 * C2F1h, when, where and by which block (4.8.7), each with the block's signature over the value.
 */
record CardTail(BlockCore core, RestSource rest) {
  private static final long MINUTE = 60;

  Octets of(int slot) {
    OctetWriter out = new OctetWriter();
    element(out, CardFile.ACCOUNTING, accounting(slot));
    element(out, CardFile.DOWNLOAD_STAMP, VuFileWriting.stamp(core));
    return out.toOctets();
  }

  private void element(OctetWriter out, CardFile file, DataType value) {
    Octets octets = value.toOctets();
    CardElement.data(file.fid(), octets).encode(out);
    CardElement.signature(file.fid(), core.keys().signingKey().sign(octets)).encode(out);
  }

  private AccountingValues accounting(int slot) {
    DriverTimes times = core.state().accounting().times(slot, core.clock().now());
    RestTimes rests = rest.restTimes(slot, core.clock().now());
    Map<Item, Long> seconds = new EnumMap<>(Item.class);
    seconds.put(Item.CONTINUOUS_DRIVING, MINUTE * times.continuousDriving());
    seconds.put(Item.DAILY_DRIVING, MINUTE * times.dailyDriving());
    seconds.put(Item.WEEKLY_DRIVING, MINUTE * times.weekDriving());
    seconds.put(Item.FORTNIGHTLY_DRIVING, MINUTE * times.twoWeekDriving());
    seconds.put(Item.BREAK, MINUTE * times.cumulativeBreak());
    seconds.put(Item.TOTAL_BREAKS, MINUTE * times.dailyBreaks());
    seconds.put(Item.DAILY_REST, MINUTE * rests.dailyRest());
    seconds.put(Item.WEEKLY_REST, MINUTE * rests.weeklyRest());
    seconds.put(Item.SIX_DAYS_REST, MINUTE * rests.sixDayRest());
    seconds.put(Item.TWO_WEEKS_REST, MINUTE * rests.twoWeekRest());
    seconds.put(Item.THREE_WEEKS_REST, MINUTE * rests.threeWeekRest());
    return AccountingValues.of(seconds);
  }
}
