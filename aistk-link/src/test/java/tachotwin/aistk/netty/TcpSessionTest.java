package tachotwin.aistk.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.server.AistkServer;
import tachotwin.aistk.server.InsideTransport;
import tachotwin.aistk.server.MemoryDocumentStore;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.aistk.server.ServerLimits;
import tachotwin.aistk.session.AistkClient;
import tachotwin.aistk.session.ClientSettings;
import tachotwin.aistk.session.LinkMemory;
import tachotwin.aistk.session.ServerTransport;
import tachotwin.aistk.session.TracedTransport;
import tachotwin.aistk.testing.TestBlock;
import tachotwin.aistk.testing.TestDocument;
import tachotwin.aistk.testing.World;
import tachotwin.octet.Octets;
import tachotwin.port.ServerLink.Delivery;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;

class TcpSessionTest {
  private static final SimDuration LATENCY = SimDuration.ofMillis(180);

  private final World world = new World();
  private final EventQueue queue = new EventQueue(World.START);
  private final MemoryDocumentStore store = new MemoryDocumentStore(100);
  private final AistkServer server = world.server(store, ServerLimits.EMBEDDED);
  private final TestBlock block = world.block();
  private final List<String> trace = new ArrayList<>();
  private final List<Delivery> deliveries = new ArrayList<>();

  TcpSessionTest() {
    block.waiting.add(TestDocument.signed(world, 7));
    block.waiting.add(TestDocument.notice(8));
    block.waiting.add(TestDocument.signed(world, 9));
  }

  private void deliver(ServerTransport transport) {
    TracedTransport traced =
        new TracedTransport(
            transport,
            queue,
            event -> trace.add(event.at() + " " + event.from() + " " + event.octets()));
    new AistkClient(traced, queue, ClientSettings.standard(1), new LinkMemory())
        .deliver(block, deliveries::add);
  }

  @Test
  @Requirement("AI-003")
  void deliversOverTcpAtTheVirtualPaceExactlyAsInsideTheSimulation() throws IOException {
    try (AistkTcpServer tcp = AistkTcpServer.start(server, "127.0.0.1", 0);
        TcpLinks links = new TcpLinks()) {
      deliver(links.paced(tcp.address(), queue, LATENCY));
      queue.runUntil(queue.now().plus(SimDuration.ofMinutes(1)));
    }
    assertThat(deliveries).containsExactly(new Delivery(3, ""));
    assertThat(store.documents()).extracting(ReceivedDocument::number).containsExactly(7L, 8L, 9L);

    TcpSessionTest inside = new TcpSessionTest();
    inside.deliver(new InsideTransport(inside.server, inside.queue, LATENCY));
    inside.queue.runUntil(inside.queue.now().plus(SimDuration.ofMinutes(1)));
    assertThat(trace).isEqualTo(inside.trace).hasSize(10);
    assertThat(store.documents()).isEqualTo(inside.store.documents());
  }

  @Test
  void deliversOverTcpAtTheRealPace() throws Exception {
    BlockingQueue<Runnable> inputs = new LinkedBlockingQueue<>();
    try (AistkTcpServer tcp = AistkTcpServer.start(server, "127.0.0.1", 0);
        TcpLinks links = new TcpLinks()) {
      deliver(links.live(tcp.address(), inputs::add));
      queue.runUntil(queue.now());
      while (deliveries.isEmpty()) {
        Runnable input = inputs.poll(30, TimeUnit.SECONDS);
        assertThat(input).isNotNull();
        input.run();
        queue.runUntil(queue.now());
      }
    }
    assertThat(deliveries).containsExactly(new Delivery(3, ""));
    assertThat(store.documents()).hasSize(3);
  }

  @Test
  void triesAgainInSimulatedTimeWhereNobodyListens() throws IOException {
    InetSocketAddress nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = (InetSocketAddress) closed.getLocalSocketAddress();
    }
    try (TcpLinks links = new TcpLinks()) {
      deliver(links.paced(nobody, queue, LATENCY));
      queue.runUntil(queue.now().plus(SimDuration.ofMinutes(10)));
    }
    assertThat(deliveries).containsExactly(new Delivery(0, "соединение с сервером не установлено"));
  }

  @Test
  void endsTheDeliveryAtOnceWhereAServerDoesNotAnswer() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TcpLinks links = new TcpLinks(SimDuration.ofSeconds(1))) {
      deliver(links.paced((InetSocketAddress) mute.getLocalSocketAddress(), queue, LATENCY));
      queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
    }
    assertThat(deliveries).containsExactly(new Delivery(0, "нет ответа сервера за 1 с"));
    assertThat(block.calls).endsWith("end");
  }

  @Test
  void takesAServerThatSendsNoMessageForOneThatCloses() throws Exception {
    assertThat(problemWithServerThatSays(Octets.hex("48545450")))
        .isEqualTo("сервер прислал не сообщение");
    assertThat(problemWithServerThatSays(Octets.EMPTY)).isEqualTo("сервер закрыл соединение");
  }

  private static String problemWithServerThatSays(Octets octets) throws Exception {
    TcpSessionTest test = new TcpSessionTest();
    Thread thread;
    try (ServerSocket liar = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TcpLinks links = new TcpLinks()) {
      thread = new Thread(() -> serve(liar, octets));
      thread.start();
      test.deliver(
          links.paced((InetSocketAddress) liar.getLocalSocketAddress(), test.queue, LATENCY));
      test.queue.runUntil(test.queue.now().plus(SimDuration.ofMinutes(10)));
    }
    thread.join();
    assertThat(test.deliveries).hasSize(1);
    return test.deliveries.get(0).problem();
  }

  private static void serve(ServerSocket listening, Octets octets) {
    while (true) {
      try (Socket socket = listening.accept()) {
        int first = socket.getInputStream().read();
        socket.getInputStream().readNBytes(first < 0 ? 0 : 37 + 62 - 1);
        OutputStream out = socket.getOutputStream();
        out.write(octets.toByteArray());
        out.flush();
      } catch (IOException e) {
        return;
      }
    }
  }
}
