package tachotwin.aistk.server;

import java.util.Optional;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.CmsSignature;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

/**
 * Takes documents: verifies their signatures, stores them, writes their receipts. It is called from
 * several threads.
 */
public final class DocumentDesk {
  private static final int BLOCK_SIGNATURE = 8188;
  private static final int FIRST_CARD_SIGNATURE = 8101;
  private static final int LAST_CARD_SIGNATURE = 8199;

  private final CertificateSource certificates;
  private final DocumentStore store;

  /**
   * A desk.
   *
   * @param certificates those of the cards, and of blocks that sign with another key than the one
   *     they authenticate with
   */
  public DocumentDesk(CertificateSource certificates, DocumentStore store) {
    this.certificates = certificates;
    this.store = store;
  }

  /**
   * Takes a document.
   *
   * @param block the certificate that the block authenticated with
   * @return the receipt; empty where there is no room to store the document
   * @throws DecodeException where the octets are not a document with a number
   */
  Optional<Octets> receive(Octets partNumber, Certificate block, Octets octets)
      throws DecodeException {
    SentDocument document = SentDocument.decode(octets);
    Verdict verdict = judge(document, block);
    DocumentStore.Stored stored =
        store.store(
            new ReceivedDocument(
                partNumber,
                document.format(),
                document.body().tag(),
                document.number(),
                octets,
                verdict));
    return switch (stored) {
      case FULL -> Optional.empty();
      case CONFLICT -> Optional.of(receipt(document, Verdict.NUMBER_TAKEN));
      case NEW, DUPLICATE -> Optional.of(receipt(document, verdict));
    };
  }

  private static Octets receipt(SentDocument document, Verdict verdict) {
    return ReceiptForm.encode(document.number(), verdict.result());
  }

  private Verdict judge(SentDocument document, Certificate block) {
    if (!document.isSignedFormat()) {
      return Verdict.UNSIGNED_FORMAT;
    }
    boolean signedByBlock = false;
    for (Stlv signature : document.signatures()) {
      Verdict verdict = judge(signature, document.body().toOctets(), block);
      if (verdict != Verdict.VALID) {
        return verdict;
      }
      signedByBlock |= signature.tag() == BLOCK_SIGNATURE;
    }
    return signedByBlock ? Verdict.VALID : Verdict.SIGNATURE_MISSING;
  }

  private Verdict judge(Stlv element, Octets content, Certificate block) {
    if (element.tag() < FIRST_CARD_SIGNATURE || element.tag() > LAST_CARD_SIGNATURE) {
      return Verdict.SIGNATURE_WRONG;
    }
    CmsSignature signature;
    try {
      signature = Cms.decode(element.value());
    } catch (DecodeException e) {
      return Verdict.SIGNATURE_WRONG;
    }
    Optional<Certificate> signer =
        element.tag() == BLOCK_SIGNATURE && signature.refersTo(block)
            ? Optional.of(block)
            : certificates.find(signature).filter(found -> fits(element, found, block));
    if (signer.isEmpty()) {
      return Verdict.SIGNER_UNKNOWN;
    }
    return signature.verify(content, signer.get()) ? Verdict.VALID : Verdict.SIGNATURE_WRONG;
  }

  // A card may not sign for the block, nor another block for this one.
  private static boolean fits(Stlv element, Certificate found, Certificate block) {
    boolean sameBlock = found.subject().number().equals(block.subject().number());
    return (element.tag() == BLOCK_SIGNATURE) == sameBlock;
  }
}
