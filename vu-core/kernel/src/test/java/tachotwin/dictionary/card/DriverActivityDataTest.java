package tachotwin.dictionary.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.CodecTrial;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class DriverActivityDataTest {
  private static final ActivityChange REST =
      new ActivityChange(CardSlot.DRIVER, false, true, Activity.REST, 0);

  @Test
  void aFreshRingHoldsNoDay() throws DecodeException {
    DriverActivityData ring = DriverActivityData.empty(32);
    assertThat(ring.days()).isEmpty();
    assertThat(ring.newestDay()).isEmpty();
    assertThat(ring.toOctets()).isEqualTo(Octets.filled(0, 36));
  }

  @Test
  void recordsWrapAtAnyOctetAndGiveUpTheOldest() throws DecodeException {
    DriverActivityData ring = DriverActivityData.empty(33);
    // A day of one change is 4 + 8 + 2 = 14 octets.
    ring = ring.append(day(1, 1)).append(day(2, 1));
    assertThat(ring.toOctets())
        .isEqualTo(
            Octets.hex(
                "0000 000E"
                    + "0000 000E 00015180 0001 000A 2000"
                    + "000E 000E 0002A300 0002 000A 2000"
                    + "0000000000"));
    // The third begins at 28 and turns after five octets, inside its date: 00 | 03F480. It needs
    // the
    // first nine octets, so day 1 goes; day 2 is the oldest and its previous length becomes 0.
    ring = ring.append(day(3, 1));
    assertThat(ring.toOctets())
        .isEqualTo(
            Octets.hex(
                "000E 001C"
                    + "03F480 0003 000A 2000"
                    + "01 000A 2000"
                    + "0000 000E 0002A300 0002 000A 2000"
                    + "000E 000E 00"));
    assertThat(ring.days()).containsExactly(day(2, 1), day(3, 1));
  }

  @Test
  void aDayGrowsInPlace() throws DecodeException {
    DriverActivityData ring = DriverActivityData.empty(40).append(day(1, 1)).append(day(2, 1));
    ring = ring.replaceNewest(day(2, 7));
    assertThat(ring.days()).containsExactly(day(1, 1), day(2, 7));
    // 4 + 8 + 2 · 8 = 28 octets beside 14 do not fit into 40: day 1 goes.
    ring = ring.replaceNewest(day(2, 8));
    assertThat(ring.days()).containsExactly(day(2, 8));
    assertThat(ring.oldest()).isEqualTo(14);
    assertThat(ring.replaceNewest(day(2, 1)).newestDay()).contains(day(2, 1));
  }

  @Test
  void aDayLongerThanTheRingIsTheCallersMistake() {
    assertThatThrownBy(() -> DriverActivityData.empty(40).append(day(1, 15)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRingAlwaysHoldsTheNewestDaysThatFit() throws DecodeException {
    Random random = new Random(504);
    for (int size : new int[] {97, 198, 331}) {
      DriverActivityData ring = DriverActivityData.empty(size);
      List<DailyActivity> written = new ArrayList<>();
      for (int date = 1; date < 400; date++) {
        DailyActivity day = day(date, 1 + random.nextInt(20));
        written.add(day);
        ring = ring.append(day);
        if (random.nextInt(3) == 0) {
          DailyActivity longer = day(date, 1 + random.nextInt(40));
          written.set(written.size() - 1, longer);
          ring = ring.replaceNewest(longer);
        }
        ring = DriverActivityData.decode(ring.toOctets().reader());
        List<DailyActivity> held = ring.days();
        assertThat(held)
            .isNotEmpty()
            .isEqualTo(written.subList(written.size() - held.size(), written.size()));
      }
    }
  }

  @Test
  void brokenChainsAreRefused() throws DecodeException {
    Octets good = DriverActivityData.empty(40).append(day(1, 1)).append(day(2, 1)).toOctets();
    refused(good, 1, 40); // the oldest pointer leaves the ring
    refused(good, 3, 13); // the newest pointer hits no record
    refused(good, 7, 15); // an odd length
    refused(good, 7, 255); // a length beyond the ring
    refused(good, 19, 12); // a previous length that is not that of the previous
    refused(good, 13, 0xAB); // a counter that is not decimal
  }

  @Test
  void decodingThrowsNothingElseUnderTenThousandMutations() throws DecodeException {
    Octets good =
        DriverActivityData.empty(60)
            .append(day(1, 3))
            .append(day(2, 4))
            .append(day(3, 5))
            .toOctets();
    CodecTrial.survivesMutation(DriverActivityData::decode, good, 10_000);
    for (int end = 0; end <= 4; end++) {
      Octets prefix = good.slice(0, end);
      assertThatThrownBy(() -> DriverActivityData.decode(prefix.reader()))
          .isInstanceOf(DecodeException.class);
    }
  }

  private static void refused(Octets good, int at, int value) {
    byte[] bytes = good.toByteArray();
    bytes[at] = (byte) value;
    assertThatThrownBy(() -> DriverActivityData.decode(Octets.of(bytes).reader()))
        .as("%d at %d", value, at)
        .isInstanceOf(DecodeException.class);
  }

  private static DailyActivity day(int date, int changes) {
    return new DailyActivity(
        new TimeStamp(86_400L * date), date, 10, Collections.nCopies(changes, REST));
  }
}
