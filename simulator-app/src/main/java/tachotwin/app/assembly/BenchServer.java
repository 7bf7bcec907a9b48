package tachotwin.app.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import tachotwin.aistk.netty.AistkTcpServer;
import tachotwin.aistk.netty.TcpLinks;
import tachotwin.aistk.server.AistkServer;
import tachotwin.aistk.server.CertificateSource;
import tachotwin.aistk.server.DocumentDesk;
import tachotwin.aistk.server.MemoryDocumentStore;
import tachotwin.aistk.server.ServerIdentity;
import tachotwin.aistk.server.ServerLimits;
import tachotwin.aistk.server.ServerTime;
import tachotwin.aistk.session.AistkClient;
import tachotwin.aistk.session.ClientSettings;
import tachotwin.aistk.session.LinkMemory;
import tachotwin.aistk.session.TracedTransport;
import tachotwin.app.registry.TestAuthority;
import tachotwin.gost.Certificate;
import tachotwin.gost.Secrets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.trace.Trace;

/** The server of a bench and the way to it: TCP within this machine, simulated time in between. */
final class BenchServer implements Closeable {
  private static final SimDuration LATENCY = SimDuration.ofMillis(180);
  private static final int MOST_DOCUMENTS = 100_000;

  private final MemoryDocumentStore documents = new MemoryDocumentStore(MOST_DOCUMENTS);
  private final TcpLinks links = new TcpLinks();
  private final Certificate certificate;
  private final AistkTcpServer server;

  /**
   * Opens a server at a free port.
   *
   * @param authority whose certificates the server trusts
   * @param signers those whose signatures stand in documents
   * @throws IOException where the port cannot be bound
   */
  BenchServer(
      TestAuthority authority,
      TestAuthority.Server identity,
      List<Certificate> signers,
      Secrets secrets)
      throws IOException {
    certificate = identity.certificate();
    AistkServer engine =
        new AistkServer(
            new ServerIdentity(identity.key(), certificate, List.of(authority.certificate())),
            secrets,
            ServerTime.asAsked(),
            new DocumentDesk(CertificateSource.of(signers), documents),
            ServerLimits.EMBEDDED);
    server = AistkTcpServer.start(engine, "127.0.0.1", 0);
  }

  /** The tachograph's end. */
  AistkClient client(EventQueue queue, long seed, Trace trace) {
    return new AistkClient(
        new TracedTransport(links.paced(server.address(), queue, LATENCY), queue, trace),
        queue,
        ClientSettings.standard(seed),
        new LinkMemory());
  }

  MemoryDocumentStore documents() {
    return documents;
  }

  Certificate certificate() {
    return certificate;
  }

  @Override
  public void close() {
    links.close();
    server.close();
  }
}
