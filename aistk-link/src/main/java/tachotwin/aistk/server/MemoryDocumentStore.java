package tachotwin.aistk.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachotwin.octet.Octets;

/** Keeps documents in memory, in the order in which they came. */
public final class MemoryDocumentStore implements DocumentStore {
  private final Map<Key, ReceivedDocument> documents = new LinkedHashMap<>();
  private final int most;

  private record Key(Octets partNumber, boolean report, long number) {}

  /**
   * An empty store.
   *
   * @param most documents that fit
   */
  public MemoryDocumentStore(int most) {
    this.most = most;
  }

  @Override
  public synchronized Stored store(ReceivedDocument document) {
    Key key = new Key(document.partNumber(), document.isReport(), document.number());
    ReceivedDocument old = documents.get(key);
    if (old != null) {
      return old.octets().equals(document.octets()) ? Stored.DUPLICATE : Stored.CONFLICT;
    }
    if (documents.size() >= most) {
      return Stored.FULL;
    }
    documents.put(key, document);
    return Stored.NEW;
  }

  /** All documents in the order in which they came. */
  public synchronized List<ReceivedDocument> documents() {
    return List.copyOf(documents.values());
  }
}
