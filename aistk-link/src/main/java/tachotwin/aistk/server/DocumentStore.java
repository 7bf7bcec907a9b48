package tachotwin.aistk.server;

/** Where the server puts documents. It is called from several threads. */
public interface DocumentStore {
  /**
   * Stores a document unless one of the same block, kind (report or notice) and number is there; it
   * is kept when the call returns.
   */
  Stored store(ReceivedDocument document);

  /** What became of a document. */
  enum Stored {
    /** It is new. */
    NEW,
    /** The same octets were there. */
    DUPLICATE,
    /** Other octets were there under this number. */
    CONFLICT,
    /** There is no room. */
    FULL
  }
}
