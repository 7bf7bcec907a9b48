package tachotwin.skzi.history;

import java.util.Optional;
import tachotwin.document.DocumentType;
import tachotwin.document.ReceiptResult;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** The technical inspections (4.17.2.3) of an archive; one a UTC day. */
public final class Inspections {
  private static final SimDuration DAY = SimDuration.ofHours(24);

  private final Archive archive;

  /** Of an archive. */
  public Inspections(Archive archive) {
    this.archive = archive;
  }

  /** The notice of the day of a moment. */
  public Optional<DocumentFact> notice(SimInstant moment) {
    SimInstant day = moment.startOfDay();
    return archive.between(DocumentFact.class, day, day.plus(DAY)).stream()
        .filter(fact -> fact.type() == DocumentType.INSPECTION_NOTICE.tag())
        .reduce((first, second) -> second);
  }

  /** When the server accepted that notice. */
  public Optional<SimInstant> acknowledged(SimInstant moment) {
    return notice(moment)
        .flatMap(
            notice ->
                archive.all(ReceiptFact.class).stream()
                    .filter(receipt -> receipt.number() == notice.number())
                    .filter(receipt -> receipt.result() == ReceiptResult.ACCEPTED.code())
                    .findFirst())
        .map(ReceiptFact::at);
  }
}
