package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/** Identification (EF 0520h, table Б.48): its layout differs with the kind of card. */
public sealed interface CardIdentification extends DataType
    permits DriverCardIdentification,
        WorkshopCardIdentification,
        ControlCardIdentification,
        CompanyCardIdentification {
  /** The part that all cards have. */
  CardIdentity identity();

  /** Preferred language, ISO 639. */
  Ia5String language();

  /** Reads the file of a kind of card, which file 0501h names. */
  static CardIdentification decode(EquipmentType kind, OctetReader in) throws DecodeException {
    if (!(kind instanceof EquipmentType.Code code)) {
      throw in.refuse("Identification", "Б.48", "not a kind of card: " + kind.code());
    }
    return switch (code) {
      case DRIVER_CARD -> DriverCardIdentification.decode(in);
      case WORKSHOP_CARD -> WorkshopCardIdentification.decode(in);
      case CONTROL_CARD, SERVICE_CARD -> ControlCardIdentification.decode(in);
      case COMPANY_CARD -> CompanyCardIdentification.decode(in);
      default -> throw in.refuse("Identification", "Б.48", "not a kind of card: " + code.title());
    };
  }
}
