package tachotwin.app.lab.verdict;

import java.util.Optional;
import tachotwin.document.Attribute;
import tachotwin.document.Requisites;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Subject;

/**
 * Who must have signed a document: the block and the driver's card that the document itself names.
 *
 * @param equipmentType kind of equipment (Б.1)
 * @param number the number in the document; empty where it names none
 */
record DocumentSigner(int equipmentType, String number) {
  /** The signer of 8188 or 8108; none is known for another 81xx. */
  static Optional<DocumentSigner> of(int code, TachographDocument document) {
    if (code == Attribute.BLOCK_SIGNATURE.code()) {
      return Optional.of(
          new DocumentSigner(
              Subject.BLOCK, number(document, Attribute.BLOCK, Attribute.BLOCK_NUMBER)));
    }
    if (code == Attribute.DRIVER_CARD_SIGNATURE.code()) {
      return Optional.of(
          new DocumentSigner(
              Subject.DRIVER_CARD, number(document, Attribute.DRIVER_CARD, Attribute.CARD_NUMBER)));
    }
    return Optional.empty();
  }

  private static String number(TachographDocument document, Attribute structure, Attribute number) {
    Optional<Requisites> inside = document.body().structure(structure);
    return inside.flatMap(one -> one.text(number)).orElse("");
  }

  /** Whether a certificate's subject is this one; what a foreign certificate hides fits. */
  boolean fits(Subject subject) {
    return subject.equipmentType() == Subject.NOT_TOLD
        || subject.equipmentType() == equipmentType
            && (number.isEmpty() || subject.number().equals(number));
  }

  /** In words. */
  String text() {
    return (equipmentType == Subject.BLOCK ? "блок " : "карта водителя ") + number;
  }
}
