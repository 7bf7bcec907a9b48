package tachotwin.aistk.server;

import java.util.function.Consumer;
import tachotwin.gost.Secrets;
import tachotwin.octet.Octets;
import tachotwin.time.Timers;

/** The data collection system: what all its connections share. It is used from several threads. */
public final class AistkServer {
  private final ServerIdentity identity;
  private final Secrets secrets;
  private final ServerTime time;
  private final DocumentDesk desk;
  private final ServerLimits limits;
  private final UnitContexts contexts;
  private int connections;

  /**
   * A server.
   *
   * @param secrets source of its random numbers and contexts
   */
  public AistkServer(
      ServerIdentity identity,
      Secrets secrets,
      ServerTime time,
      DocumentDesk desk,
      ServerLimits limits) {
    this.identity = identity;
    this.secrets = secrets;
    this.time = time;
    this.desk = desk;
    this.limits = limits;
    this.contexts = new UnitContexts(limits.units());
  }

  /**
   * The engine of a connection that was opened. A server that is full refuses it with DENYSESSION.
   *
   * @param timers time of this connection's thread
   * @param output takes octets for the tachograph
   * @param close closes the connection after all output has gone out
   */
  public ServerEngine open(Timers timers, Consumer<Octets> output, Runnable close) {
    ServerEngine engine = new ServerEngine(this, timers, output, close);
    engine.start(occupy());
    return engine;
  }

  /** Connections that are open. */
  public synchronized int connections() {
    return connections;
  }

  private synchronized boolean occupy() {
    connections++;
    return connections <= limits.connections();
  }

  synchronized void release() {
    connections--;
  }

  ServerIdentity identity() {
    return identity;
  }

  Secrets secrets() {
    return secrets;
  }

  ServerTime time() {
    return time;
  }

  DocumentDesk desk() {
    return desk;
  }

  ServerLimits limits() {
    return limits;
  }

  UnitContexts contexts() {
    return contexts;
  }
}
