package tachotwin.card.profile;

import java.util.EnumMap;
import java.util.Map;
import tachotwin.card.CardImage;
import tachotwin.card.auth.CardCredentials;
import tachotwin.card.auth.PinState;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.Ic;
import tachotwin.dictionary.card.Icc;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.VehicleUse;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Makes the image of a new card. */
public final class Personalisation {
  private static final int KEY_IDENTIFIER = 8;

  private Personalisation() {}

  /**
   * The image of the card that was ordered.
   *
   * @param order who gets it and how it is guarded
   * @param key the card's key
   * @param certificate the certificate of that key, for {@link CardOrder#subject()}
   * @param authority the authority that issued it and the certificates of the blocks
   */
  public static CardImage of(
      CardOrder order, SigningKey key, Certificate certificate, Certificate authority) {
    if (!certificate.subject().equals(order.subject())) {
      throw new IllegalArgumentException("certificate of " + certificate.subject());
    }
    CardType type = order.holder().type();
    Map<ElementaryFile, Octets> files = new InitialFiles(type).contents();
    identity(order, key).forEach(files::put);
    order
        .holder()
        .licence()
        .ifPresent(info -> files.put(ElementaryFile.DRIVING_LICENCE_INFO, info.toOctets()));
    certificates(certificate, authority).forEach(files::put);
    return new CardImage(
        type,
        files,
        PinState.fresh(order.pin(), order.puk(), order.policy()),
        new CardCredentials(key, certificate, authority),
        0);
  }

  /** The card of a driver or a workshop after one more use of a vehicle. */
  public static CardImage used(CardImage card, VehicleUse use) {
    Map<ElementaryFile, Octets> files = new EnumMap<>(card.files());
    Octets before = files.get(ElementaryFile.VEHICLES_USED);
    if (before == null) {
      throw new IllegalArgumentException(card.type().title() + " keeps no vehicles");
    }
    try {
      files.put(
          ElementaryFile.VEHICLES_USED,
          CardRing.decode(RingLayout.VEHICLES_USED, before.reader()).append(use).toOctets());
    } catch (DecodeException e) {
      throw new IllegalArgumentException(card + ": " + e.getMessage(), e);
    }
    return card.with(files);
  }

  private static Map<ElementaryFile, Octets> identity(CardOrder order, SigningKey key) {
    Octets serial = key.verificationKey().keyId().slice(0, 4);
    boolean office = ElementaryFile.OFFICE_IDENTIFICATION.size(order.holder().type()) > 0;
    return Map.of(
        ElementaryFile.ICC,
        icc(order, serial).toOctets(),
        ElementaryFile.IC,
        new Ic(serial, Octets.filled(0, 4)).toOctets(),
        office ? ElementaryFile.OFFICE_IDENTIFICATION : ElementaryFile.IDENTIFICATION,
        order.holder().identification(order.identity()).toOctets());
  }

  private static Icc icc(CardOrder order, Octets serial) {
    int year = order.issued().utc().getYear() % 100;
    return new Icc(
        0,
        Long.parseLong(serial.toHex(), 16),
        order.issued().utc().getMonthValue() * 100 + year,
        order.holder().type().code(),
        0,
        Ia5String.blank(8),
        0,
        Octets.filled(0, 5),
        Octets.filled(0, 2));
  }

  private static Map<ElementaryFile, Octets> certificates(
      Certificate certificate, Certificate authority) {
    return Map.of(
        ElementaryFile.CARD_QCERTIFICATE_GOST, certificate.der(),
        ElementaryFile.CARD_CERTIFICATE_GOST, padded(certificate.der(), 1000),
        ElementaryFile.CA_CERTIFICATE_GOST, padded(authority.der(), 1000),
        ElementaryFile.KEY_IDENTIFICATORS,
            Octets.concat(identifier(certificate), identifier(authority)));
  }

  private static Octets identifier(Certificate certificate) {
    return certificate.key().keyId().slice(0, KEY_IDENTIFIER);
  }

  /** DER in a buffer of fixed size; zeros alone when it does not fit. */
  private static Octets padded(Octets der, int size) {
    return der.length() > size
        ? Octets.filled(0, size)
        : Octets.concat(der, Octets.filled(0, size - der.length()));
  }
}
