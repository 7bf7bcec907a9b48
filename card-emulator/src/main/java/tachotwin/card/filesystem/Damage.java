package tachotwin.card.filesystem;

/** What a test or a scenario may break in a file, and which status word shows it. */
public enum Damage {
  /** The attributes: SELECT answers 6400. */
  ATTRIBUTES,
  /** The content: READ BINARY answers 6281 with the data, a hash 6400. */
  CONTENT,
  /** The memory under it: UPDATE BINARY answers 6581 and changes nothing. */
  MEMORY
}
