package tachotwin.aistk.server;

import java.util.Optional;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentKind;
import tachotwin.document.PlainDocument;
import tachotwin.document.Receipt;
import tachotwin.document.Requisite;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.CmsSignature;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * Takes documents: verifies their signatures, stores them, writes their receipts. It is called from
 * several threads.
 */
public final class DocumentDesk {
  private static final int BLOCK = Attribute.BLOCK_SIGNATURE.code();

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
   * @throws DecodeException where the octets are not a document of a tachograph with a number
   */
  Optional<Octets> receive(Octets partNumber, Certificate block, Octets octets)
      throws DecodeException {
    Document document = Document.decode(octets);
    long number = number(document);
    Verdict verdict = judge(document, block);
    DocumentStore.Stored stored =
        store.store(new ReceivedDocument(partNumber, document.type(), number, octets, verdict));
    return switch (stored) {
      case FULL -> Optional.empty();
      case CONFLICT -> Optional.of(receipt(document, number, Verdict.NUMBER_TAKEN));
      case NEW, DUPLICATE -> Optional.of(receipt(document, number, verdict));
    };
  }

  private static Octets receipt(Document document, long number, Verdict verdict) {
    DocumentKind kind = DocumentKind.of(document.type()).orElseThrow();
    return Receipt.of(kind, number, verdict.result()).compose().toOctets();
  }

  private static long number(Document document) throws DecodeException {
    boolean ofServer = DocumentKind.of(document.type()).equals(Optional.of(DocumentKind.RECEIPT));
    Attribute attribute =
        document instanceof PlainDocument ? Attribute.NOTICE_NUMBER : Attribute.DOCUMENT_NUMBER;
    if (ofServer || document.body().number(attribute).isEmpty()) {
      throw new DecodeException(
          0, attribute.title(), "Г.5", "type " + document.type() + " without a number to answer");
    }
    return document.body().number(attribute).getAsLong();
  }

  private Verdict judge(Document document, Certificate block) {
    if (document instanceof TachographDocument signed) {
      Octets content = signed.signedOctets();
      for (Requisite.Value signature : signed.signatures()) {
        Verdict verdict = judge(signature, content, block);
        if (verdict != Verdict.VALID) {
          return verdict;
        }
      }
      return Verdict.VALID;
    }
    return Verdict.UNSIGNED_FORMAT;
  }

  private Verdict judge(Requisite.Value element, Octets content, Certificate block) {
    CmsSignature signature;
    try {
      signature = Cms.decode(element.value());
    } catch (DecodeException e) {
      return Verdict.SIGNATURE_WRONG;
    }
    Optional<Certificate> signer =
        element.code() == BLOCK && signature.refersTo(block)
            ? Optional.of(block)
            : certificates.find(signature).filter(found -> fits(element, found, block));
    if (signer.isEmpty()) {
      return Verdict.SIGNER_UNKNOWN;
    }
    return signature.verify(content, signer.get()) ? Verdict.VALID : Verdict.SIGNATURE_WRONG;
  }

  // A card may not sign for the block, nor the block for a card, nor another block for this one.
  private static boolean fits(Requisite.Value element, Certificate found, Certificate block) {
    boolean sameBlock = found.subject().number().equals(block.subject().number());
    return (element.code() == BLOCK) == sameBlock;
  }
}
