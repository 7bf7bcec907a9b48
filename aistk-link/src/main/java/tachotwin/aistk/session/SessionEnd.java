package tachotwin.aistk.session;

/** How a connection ended. */
public sealed interface SessionEnd {
  /**
   * Nothing more to send.
   *
   * @param problem what the server did not take, empty where it took all
   */
  record Done(String problem) implements SessionEnd {}

  /** TCP was lost or the server did not answer: В.4.4.1 follows. */
  record Lost(String problem) implements SessionEnd {}

  /** Data of the server or of the block were wrong: В.4.4.3 follows. */
  record Faulty(String problem) implements SessionEnd {}
}
