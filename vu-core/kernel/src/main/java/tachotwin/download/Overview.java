package tachotwin.download;

import tachotwin.dictionary.CardSlotsStatus;
import tachotwin.dictionary.DownloadActivityData;
import tachotwin.dictionary.DownloadablePeriod;
import tachotwin.dictionary.LogOfControls;
import tachotwin.dictionary.LogOfLocks;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Общие сведения (record 01h, table Б.41).
 *
 * <p>Octets: zeros 388, vehicleIdentificationData 32, dataTime 4, downloadablePeriod 8,
 * cardSlotsStatus 1, downloadActivityData 58, logOfLocks, logOfControls.
 *
 * @param vehicle the vehicle
 * @param time the time of the unit
 * @param period the span whose data were read
 * @param slots the cards in the slots
 * @param lastDownload the last download before
 * @param locks the journal of locks
 * @param controls the journal of checks
 */
public record Overview(
    VehicleIdentificationData vehicle,
    TimeStamp time,
    DownloadablePeriod period,
    CardSlotsStatus slots,
    DownloadActivityData lastDownload,
    LogOfLocks locks,
    LogOfControls controls)
    implements VuData {
  static final int IDENTIFIER = 1;

  private static final String CLAUSE = "Б.2.3.2, таблица Б.41";
  private static final int ZEROS = 388;

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public void encode(OctetWriter out) {
    out.fill(0, ZEROS);
    vehicle.encode(out);
    time.encode(out);
    period.encode(out);
    slots.encode(out);
    lastDownload.encode(out);
    locks.encode(out);
    controls.encode(out);
  }

  static Overview decode(OctetReader in) throws DecodeException {
    ZeroOctets.decode(in, ZEROS, "388 нулей", CLAUSE);
    return new Overview(
        VehicleIdentificationData.decode(in),
        TimeStamp.decode(in),
        DownloadablePeriod.decode(in),
        CardSlotsStatus.decode(in),
        DownloadActivityData.decode(in),
        LogOfLocks.decode(in),
        LogOfControls.decode(in));
  }

  static void skip(OctetReader in) throws DecodeException {
    int fixed =
        ZEROS
            + VehicleIdentificationData.SIZE
            + TimeStamp.SIZE
            + DownloadablePeriod.SIZE
            + CardSlotsStatus.SIZE
            + DownloadActivityData.SIZE;
    in.octets(fixed, "Общие сведения", CLAUSE);
    LogOfLocks.skip(in);
    LogOfControls.skip(in);
  }
}
