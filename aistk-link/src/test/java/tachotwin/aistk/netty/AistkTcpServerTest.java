package tachotwin.aistk.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.DenyCode;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.server.AistkServer;
import tachotwin.aistk.server.MemoryDocumentStore;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.aistk.server.ServerLimits;
import tachotwin.aistk.testing.RawTachograph;
import tachotwin.aistk.testing.TestDocument;
import tachotwin.aistk.testing.World;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;

class AistkTcpServerTest {
  private static final World WORLD = new World();
  private static final String LOOPBACK = "127.0.0.1";

  private final MemoryDocumentStore store = new MemoryDocumentStore(100);

  private static ServerLimits limits(int connections, SimDuration setUp) {
    return new ServerLimits(
        connections,
        100_000,
        100_000,
        100,
        setUp,
        SimDuration.ofMinutes(5),
        SimDuration.ofHours(1));
  }

  private AistkTcpServer start(ServerLimits limits) throws IOException {
    return AistkTcpServer.start(WORLD.server(store, limits), LOOPBACK, 0);
  }

  private void deliver(AistkTcpServer server, long number) throws IOException, DecodeException {
    RawTachograph tachograph = new RawTachograph(WORLD);
    try (RawPeer peer = new RawPeer(server.address(), tachograph)) {
      peer.sendOneByOne(tachograph.connectRequest());
      ServerHello hello = (ServerHello) peer.read();
      peer.sendOneByOne(tachograph.packet(tachograph.init(hello)));
      assertThat(tachograph.confirms((ConfirmSession) peer.read())).isTrue();
      Octets document = TestDocument.signed(WORLD, number).octets();
      peer.sendOneByOne(tachograph.packet(tachograph.message(1, document)));
      assertThat(tachograph.open((Message) peer.read()).isEmpty()).isFalse();
    }
  }

  @Test
  void takesADocumentOneOctetAtATime() throws IOException, DecodeException {
    try (AistkTcpServer server = start(ServerLimits.EMBEDDED)) {
      deliver(server, 7);
    }
    assertThat(store.documents()).extracting(ReceivedDocument::number).containsExactly(7L);
  }

  @Test
  void tellsAPeerWithAWrongCheckSumWhyItCloses() throws IOException {
    byte[] octets = new RawTachograph(WORLD).connectRequest().toByteArray();
    octets[octets.length - 1] ^= 1;
    assertDenied(Octets.of(octets), DenyCode.WRONG_CRC);
  }

  @Test
  void tellsAPeerWithATooLongMessageWhyItClosesWhileThePeerStillSends() throws IOException {
    byte[] header = new RawTachograph(WORLD).connectRequest().slice(0, 37).toByteArray();
    header[25] = (byte) 0xFF;
    Octets body = Octets.filled(0, 20_000);
    assertDenied(Octets.concat(Octets.of(header), body), DenyCode.WRONG_FORMAT);
  }

  private void assertDenied(Octets octets, DenyCode code) throws IOException {
    try (AistkTcpServer server = start(ServerLimits.EMBEDDED);
        RawPeer peer = new RawPeer(server.address(), new RawTachograph(WORLD))) {
      peer.send(octets);
      assertThat(peer.read()).isEqualTo(DenySession.of(code));
      assertThat(peer.isClosedByServer()).isTrue();
    }
  }

  @Test
  void closesASilentPeerButServesTheOthers() throws IOException, DecodeException {
    try (AistkTcpServer server = start(limits(100, SimDuration.ofMillis(300)));
        RawPeer silent = new RawPeer(server.address(), new RawTachograph(WORLD))) {
      assertThat(silent.read()).isEqualTo(DenySession.of(DenyCode.TIME_OUT));
      assertThat(silent.isClosedByServer()).isTrue();
    }
    try (AistkTcpServer server = start(limits(100, SimDuration.ofMinutes(5)))) {
      List<RawPeer> silent = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        silent.add(new RawPeer(server.address(), new RawTachograph(WORLD)));
      }
      deliver(server, 7);
      for (RawPeer peer : silent) {
        peer.close();
      }
    }
    assertThat(store.documents()).hasSize(1);
  }

  @Test
  void refusesConnectionsThatAreTooManyAndTakesNewOnesWhenOthersEnd() throws Exception {
    AistkServer shared = WORLD.server(store, limits(1, SimDuration.ofMinutes(5)));
    try (AistkTcpServer server = AistkTcpServer.start(shared, LOOPBACK, 0)) {
      RawTachograph tachograph = new RawTachograph(WORLD);
      try (RawPeer first = new RawPeer(server.address(), tachograph)) {
        first.send(tachograph.connectRequest());
        assertThat(first.read()).isInstanceOf(ServerHello.class);
        try (RawPeer second = new RawPeer(server.address(), new RawTachograph(WORLD))) {
          assertThat(second.read()).isEqualTo(DenySession.of(DenyCode.OVERLOAD));
        }
        // A message that breaks the rules frees its place before the answer is on its way.
        first.send(Octets.hex("00"));
        assertThat(first.read()).isEqualTo(DenySession.of(DenyCode.WRONG_FORMAT));
      }
      deliver(server, 7);
    }
  }

  @Test
  void servesOthersWhileAPeerFloodsAndDoesNotRead() throws Exception {
    try (AistkTcpServer server = start(limits(100, SimDuration.ofMinutes(5)))) {
      Octets request = new RawTachograph(WORLD).connectRequest();
      Octets many = request;
      for (int i = 0; i < 10; i++) {
        many = Octets.concat(many, many);
      }
      Octets flood = many;
      Thread thread;
      try (RawPeer flooder = new RawPeer(server.address(), new RawTachograph(WORLD))) {
        thread = new Thread(() -> flood(flooder, flood));
        thread.start();
        deliver(server, 7);
      }
      thread.join();
    }
    assertThat(store.documents()).hasSize(1);
  }

  private static void flood(RawPeer flooder, Octets flood) {
    try {
      for (int i = 0; i < 100; i++) {
        flooder.send(flood);
      }
    } catch (IOException e) {
      // The test closes the flooder when it has seen enough.
    }
  }

  @Test
  void doesNotReadAPeerThatDoesNotReadItsAnswers() {
    EmbeddedChannel channel =
        new EmbeddedChannel(new ServerConnection(WORLD.server(store, ServerLimits.STANDARD)));
    assertThat(channel.config().isAutoRead()).isTrue();
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    channel.runPendingTasks();
    assertThat(channel.config().isAutoRead()).isFalse();
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
    channel.runPendingTasks();
    assertThat(channel.config().isAutoRead()).isTrue();
    channel.finishAndReleaseAll();
  }

  @Test
  void tellsThatAPortIsTaken() throws IOException {
    try (AistkTcpServer first = start(ServerLimits.EMBEDDED)) {
      int port = first.address().getPort();
      AistkServer other = WORLD.server(store, ServerLimits.EMBEDDED);
      assertThatThrownBy(() -> AistkTcpServer.start(other, LOOPBACK, port))
          .isInstanceOf(IOException.class)
          .hasMessage("cannot listen on 127.0.0.1:" + port);
    }
  }
}
