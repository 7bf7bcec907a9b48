package tachotwin.app.assembly;

import java.util.List;
import java.util.Optional;
import tachotwin.document.Document;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.ArchiveRecord;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.time.SimClock;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * An archive whose records go to the trace as well; documents by their attributes. The seconds of
 * motion are in the trace already, where they cross protocol Ж.
 *
 * @param archive the archive itself
 * @param clock stamps the events
 * @param trace takes them
 */
record TracedArchive(Archive archive, SimClock clock, Trace trace) implements Archive {
  @Override
  public void append(ArchiveRecord record) {
    archive.append(record);
    if (record instanceof DocumentFact document) {
      emit(Seam.DOCUMENT, document);
    } else if (!(record instanceof MotionMinute)) {
      emit(Seam.ARCHIVE, record);
    }
  }

  private void emit(Seam seam, ArchiveRecord record) {
    trace.emit(
        new TraceEvent(
            clock.now(), seam, "block", "archive", record.toOctets(), () -> decoded(record)));
  }

  private static Decoded decoded(ArchiveRecord record) {
    if (record instanceof DocumentFact document) {
      try {
        return Document.decode(document.octets()).describe();
      } catch (DecodeException e) {
        return Decoded.of("документ: " + e.getMessage(), "Г.3");
      }
    }
    return record.describe();
  }

  @Override
  public <T extends ArchiveRecord> List<T> between(Class<T> type, SimInstant from, SimInstant to) {
    return archive.between(type, from, to);
  }

  @Override
  public <T extends ArchiveRecord> Optional<T> last(Class<T> type, SimInstant from, SimInstant to) {
    return archive.last(type, from, to);
  }

  @Override
  public void flush() {
    archive.flush();
  }

  @Override
  public void seal(SimInstant at) {
    archive.seal(at);
  }
}
