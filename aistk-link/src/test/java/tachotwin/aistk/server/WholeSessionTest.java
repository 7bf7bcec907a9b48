package tachotwin.aistk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.session.AistkClient;
import tachotwin.aistk.session.ClientSettings;
import tachotwin.aistk.session.LinkMemory;
import tachotwin.aistk.session.TracedTransport;
import tachotwin.aistk.testing.TestBlock;
import tachotwin.aistk.testing.TestDocument;
import tachotwin.aistk.testing.World;
import tachotwin.octet.Octets;
import tachotwin.port.ServerLink.Delivery;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.trace.TraceEvent;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ServerMessages.Acknowledged;

class WholeSessionTest {
  private final World world = new World();
  private final EventQueue queue = new EventQueue(World.START);
  private final MemoryDocumentStore store = new MemoryDocumentStore(100);
  private final AistkServer server = world.server(store, ServerLimits.STANDARD);
  private final List<TraceEvent> trace = new ArrayList<>();
  private final LinkMemory memory = new LinkMemory();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final AistkClient client =
      new AistkClient(
          new TracedTransport(
              new InsideTransport(server, queue, SimDuration.ofMillis(180)), queue, trace::add),
          queue,
          ClientSettings.standard(1),
          memory);

  private void deliver(TestBlock block) {
    client.deliver(block, deliveries::add);
    queue.runUntil(queue.now().plus(SimDuration.ofMinutes(20)));
  }

  private List<String> messages() {
    return trace.stream().map(event -> event.from() + ": " + event.decoded().get().name()).toList();
  }

  @Test
  @Requirement("AI-003")
  void deliversSignedDocumentsAndANoticeAndStoresThemAsTheBlockMadeThem() {
    TestBlock block = world.block();
    TestDocument first = TestDocument.signed(world, 7);
    TestDocument second = TestDocument.notice(8);
    block.waiting.add(first);
    block.waiting.add(second);

    deliver(block);

    assertThat(deliveries).containsExactly(new Delivery(2, ""));
    assertThat(messages())
        .containsExactly(
            "unit: 30 CONNECTREQUEST",
            "server: 31 SERVERHELLO",
            "unit: 36 INITSESSION",
            "server: 37 CONFIRMSESSION",
            "unit: 39 MESSAGE",
            "server: 39 MESSAGE",
            "unit: 39 MESSAGE",
            "server: 39 MESSAGE");
    assertThat(store.documents())
        .extracting(
            ReceivedDocument::number,
            ReceivedDocument::type,
            ReceivedDocument::octets,
            ReceivedDocument::verdict)
        .containsExactly(
            tuple(7L, 210, first.octets(), Verdict.VALID),
            tuple(8L, 230, second.octets(), Verdict.UNSIGNED_FORMAT));
    assertThat(block.receipts).containsExactly(new Acknowledged(7, 0), new Acknowledged(8, 0));
    assertThat(block.calls).last().isEqualTo("end");
    assertThat(server.connections()).isZero();
    String wire = trace.toString();
    assertThat(wire).doesNotContain(first.octets().toHex());
  }

  @Test
  void fetchesTheCertificateOfTheAuthorityWhereTheBlockLacksIt() {
    TestBlock block = world.blockWithoutAuthority();
    block.waiting.add(TestDocument.signed(world, 7));

    deliver(block);

    assertThat(deliveries).containsExactly(new Delivery(1, ""));
    assertThat(messages())
        .containsSequence(
            "server: 31 SERVERHELLO",
            "unit: 34 CACERTREQUEST",
            "server: 35 CACERTCHAIN",
            "unit: 36 INITSESSION");
    assertThat(block.calls).containsSequence("begin", "hello", "authority", "hello", "confirm");
  }

  @Test
  @Requirement("AI-005")
  void goesOnCountingMessagesOverConnections() {
    TestBlock block = world.block();
    block.waiting.add(TestDocument.signed(world, 7));
    deliver(block);
    block.waiting.add(TestDocument.signed(world, 8));
    deliver(block);

    assertThat(block.calls).contains("nextParcel 1", "nextParcel 2", "nextParcel 3");
    assertThat(memory.nextSerialNo()).isEqualTo(3);
    assertThat(deliveries).containsExactly(new Delivery(1, ""), new Delivery(1, ""));
  }

  @Test
  void acknowledgesADocumentThatComesAgainButStoresItOnce() {
    for (int i = 0; i < 2; i++) {
      TestBlock block = world.block();
      block.waiting.add(TestDocument.signed(world, 7));
      deliver(block);
      assertThat(block.receipts).containsExactly(new Acknowledged(7, 0));
    }
    assertThat(store.documents()).hasSize(1);
  }

  @Test
  void reportsADocumentThatTheServerDoesNotTakeAndSendsItOnce() {
    TestBlock block = world.block();
    TestDocument good = TestDocument.signed(world, 7);
    byte[] octets = good.octets().toByteArray();
    octets[20] ^= 1; // inside 8002, the time
    block.waiting.add(new TestDocument(7, Octets.of(octets)));

    deliver(block);

    assertThat(store.documents())
        .extracting(ReceivedDocument::verdict)
        .containsExactly(Verdict.SIGNATURE_WRONG);
    assertThat(deliveries).containsExactly(new Delivery(0, "сервер не принял документ 7"));
  }

  @Test
  void givesTheSameOctetsInEveryRun() {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      WholeSessionTest run = new WholeSessionTest();
      TestBlock block = run.world.block();
      block.waiting.add(TestDocument.signed(run.world, 7));
      run.deliver(block);
      runs.add(
          run.trace.stream().map(event -> event.at() + " " + event.octets()).toList().toString());
    }
    assertThat(runs.get(0)).isEqualTo(runs.get(1));
  }
}
