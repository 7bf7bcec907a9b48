package tachotwin.skzi.archive;

import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;

/**
 * One record of the archive.
 *
 * <p>Every kind opens with its moment, microseconds since 1970, 8 octets; {@link RecordKind} tells
 * the kinds apart on disk.
 */
public sealed interface ArchiveRecord
    permits ActivationFact,
        ActivityFact,
        AuthenticationFact,
        CalibrationFact,
        CardFact,
        CardHolderFact,
        CardSignatureFact,
        ClockFact,
        ConditionFact,
        ControlFact,
        DailyPeriodFact,
        DaySeal,
        DocumentFact,
        DownloadFact,
        EventFact,
        GnssGapFact,
        LockFact,
        IdentityFact,
        LifeFact,
        ManualEntryFact,
        MotionFact,
        MotionMinute,
        OverspeedFact,
        PlaceFact,
        PowerFact,
        ReceiptFact,
        SpeedControlFact {
  /** The clause that decoding errors of the archive name. */
  String CLAUSE = "4.7.10, архив";

  /** The moment that the record is about; records of one kind are found by it. */
  SimInstant at();

  /** Writes the record, its moment first. */
  void encode(OctetWriter out);

  /** The record's octets. */
  default Octets toOctets() {
    OctetWriter out = new OctetWriter();
    encode(out);
    return out.toOctets();
  }

  /** The record as a person reads it, without its moment. */
  default Decoded describe() {
    return RecordWords.of(this);
  }

  /** The record's kind. */
  default RecordKind kind() {
    return RecordKind.of(getClass());
  }
}
