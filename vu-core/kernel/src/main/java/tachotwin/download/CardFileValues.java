package tachotwin.download;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Decoder;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.ApplicationIdentification;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentification;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.DrivingLicenceInfo;
import tachotwin.dictionary.card.Ic;
import tachotwin.dictionary.card.Icc;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.SignedDocuments;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Gives the octets of a card's file the type that table Б.48 gives it. */
public final class CardFileValues {
  private CardFileValues() {}

  /**
   * The typed value of a file; empty for the certificate, whose DER is not for the dictionary.
   *
   * @param kind the card, on which the layout of file 0520h depends
   */
  public static Optional<DataType> decode(CardFile file, EquipmentType kind, Octets value)
      throws DecodeException {
    Decoder<? extends DataType> decoder = decoder(file, kind);
    return decoder == null
        ? Optional.empty()
        : Optional.of(decoder.decodeWhole(value, file.title(), "Б.2.4, таблица Б.48"));
  }

  /**
   * The typed value at the beginning of a file that may have more octets than its table gives it;
   * empty for the certificate.
   */
  public static Optional<DataType> decodeStart(CardFile file, EquipmentType kind, Octets value)
      throws DecodeException {
    Decoder<? extends DataType> decoder = decoder(file, kind);
    return decoder == null ? Optional.empty() : Optional.of(decoder.decode(value.reader()));
  }

  private static @Nullable Decoder<? extends DataType> decoder(CardFile file, EquipmentType kind) {
    return switch (file) {
      case ICC -> Icc::decode;
      case IC -> Ic::decode;
      case APPLICATION_IDENTIFICATION -> ApplicationIdentification::decode;
      case IDENTIFICATION -> in -> CardIdentification.decode(kind, in);
      case CARD_DOWNLOAD -> TimeStamp::decode;
      case DRIVING_LICENCE_INFO -> DrivingLicenceInfo::decode;
      case EVENTS_DATA -> in -> CardSets.decode(SetLayout.EVENTS, in);
      case FAULTS_DATA -> in -> CardSets.decode(SetLayout.FAULTS, in);
      case DRIVER_ACTIVITY_DATA -> DriverActivityData::decode;
      case VEHICLES_USED -> in -> CardRing.decode(RingLayout.VEHICLES_USED, in);
      case PLACES -> in -> CardRing.decode(RingLayout.PLACES, in);
      case CURRENT_USAGE -> CurrentUsage::decode;
      case CONTROL_ACTIVITY_DATA -> ControlActivity::decode;
      case SPECIFIC_CONDITIONS -> in -> CardSets.decode(SetLayout.SPECIFIC_CONDITIONS, in);
      case CALIBRATION -> CalibrationFile::decode;
      case CONTROLLER_ACTIVITY_DATA -> in -> CardRing.decode(RingLayout.CONTROLLER_ACTIVITIES, in);
      case COMPANY_ACTIVITY_DATA -> in -> CardRing.decode(RingLayout.COMPANY_ACTIVITIES, in);
      case COORDINATES -> in -> CardRing.decode(RingLayout.COORDINATES, in);
      case CONTROLS -> in -> CardRing.decode(RingLayout.CONTROLS, in);
      case INSPECTIONS -> in -> CardRing.decode(RingLayout.INSPECTIONS, in);
      case CALIBRATION_NOTES -> in -> CardRing.decode(RingLayout.CALIBRATION_NOTES, in);
      case REQUEST_SIGNATURES -> in -> CardRing.decode(RingLayout.REQUEST_SIGNATURES, in);
      case ACCOUNTING -> AccountingValues::decode;
      case SIGNED_DOCUMENTS -> SignedDocuments::decode;
      case DOWNLOAD_STAMP -> DownloadStamp::decode;
      case WORKSHOP_DOWNLOAD -> WorkshopDownload::decode;
      case CERTIFICATE -> null;
    };
  }
}
