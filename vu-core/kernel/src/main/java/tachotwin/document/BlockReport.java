package tachotwin.document;

import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * What documents 201, 220 and 222 state of the block itself.
 *
 * @param activatedAt when it was activated
 * @param life its state K0…K4, 0…4
 * @param keyId identifier of its key, 16 octets
 * @param keyUntil until when it may sign
 * @param certificateUntil until when its certificate is valid
 */
public record BlockReport(
    SimInstant activatedAt,
    int life,
    Octets keyId,
    SimInstant keyUntil,
    SimInstant certificateUntil) {
  /** The attributes. */
  public Requisites toRequisites() {
    return new RequisitesBuilder()
        .put(Attribute.ACTIVATED_AT, activatedAt)
        .put(Attribute.LIFE, life)
        .put(Attribute.KEY_ID, keyId)
        .put(Attribute.KEY_UNTIL, keyUntil)
        .put(Attribute.CERTIFICATE_UNTIL, certificateUntil)
        .build();
  }
}
