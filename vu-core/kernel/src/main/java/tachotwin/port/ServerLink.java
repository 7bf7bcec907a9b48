package tachotwin.port;

import java.util.function.Consumer;

/** The way to the server АИСТК (4.4.9): one session that delivers all documents that wait. */
public interface ServerLink {
  /** Opens a session, delivers, closes; one at a time. */
  void deliver(ServerSecurity security, Consumer<Delivery> onEnd);

  /**
   * How a session ended.
   *
   * @param delivered documents whose receipt came
   * @param problem what went wrong, empty where nothing did
   */
  record Delivery(int delivered, String problem) {}
}
