package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.Octets;
import tachotwin.skzi.document.PendingDocument;
import tachotwin.skzi.document.PendingSignatures;

/** Has the driver's card sign the documents that wait for it (4.3.3). */
final class DocumentSigning implements CardWork {
  private final PendingSignatures documents;
  private final int slot;
  private Optional<PendingDocument> asked = Optional.empty();

  DocumentSigning(PendingSignatures documents, int slot) {
    this.documents = documents;
    this.slot = slot;
  }

  @Override
  public List<CardFile> reads() {
    return List.of();
  }

  @Override
  public Optional<Octets> hashToSign() {
    asked = documents.forSlot(slot);
    return asked.map(PendingDocument::hash);
  }

  @Override
  public boolean signed(Octets signature) {
    return documents.signed(asked.orElseThrow().number(), signature);
  }
}
