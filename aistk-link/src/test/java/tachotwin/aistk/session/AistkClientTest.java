package tachotwin.aistk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Header;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.ServerHello;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.ServerLink.Delivery;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Parcel;

class AistkClientTest {
  private final EventQueue queue = new EventQueue(SimInstant.parse("2026-03-02T05:00:00Z"));
  private final ScriptedServer server = new ScriptedServer(queue);
  private final FakeSecurity block = new FakeSecurity(queue);
  private final LinkMemory memory = new LinkMemory();
  private final List<Delivery> deliveries = new ArrayList<>();
  private AistkClient client = client(ClientSettings.standard(1));

  private AistkClient client(ClientSettings settings) {
    return new AistkClient(server, queue, settings, memory);
  }

  private void run(SimDuration duration) {
    queue.runUntil(queue.now().plus(duration));
  }

  private void deliver() {
    client.deliver(block, deliveries::add);
    run(SimDuration.ofMinutes(15));
  }

  private MessageData sent(int index) {
    return ((Message) server.packets.get(index).body()).data();
  }

  private List<Long> pauses() {
    List<Long> out = new ArrayList<>();
    for (int i = 1; i < server.attempts.size(); i++) {
      out.add(server.attempts.get(i).since(server.attempts.get(i - 1)).toSeconds());
    }
    return out;
  }

  @Test
  void sendsOneDocumentAfterAnotherUntilTheBlockHasNone() {
    block.with(5, 6);
    deliver();
    assertThat(deliveries).containsExactly(new Delivery(2, ""));
    assertThat(server.types())
        .containsExactly("CONNECTREQUEST", "INITSESSION", "MESSAGE", "MESSAGE");
    assertThat(block.calls)
        .containsExactly(
            "begin",
            "hello",
            "confirm",
            "nextParcel 1",
            "mac",
            "accept 1",
            "nextParcel 2",
            "mac",
            "accept 2",
            "nextParcel 3",
            "end");
    assertThat(server.closes).hasSize(1);
  }

  @Test
  void fillsAMessageAsTableV13Says() {
    block.with(5, 6);
    deliver();
    MessageData data = sent(3);
    assertThat(data.encrypted()).isTrue();
    assertThat(data.payload()).isEqualTo(Octets.hex("060606"));
    assertThat(data.serialNo()).isEqualTo(2);
    assertThat(data.confirmed()).isEqualTo(1);
    assertThat(data.options().retransmitReq()).isEmpty();
    assertThat(data.options().idProcessingSys()).hasValue(0);
    assertThat(data.options().vpProcessingSys()).hasValue(1);
    assertThat(data.options().utiSerial()).isEqualTo(Text.ia5(FakeSecurity.NUMBER, 16));
    assertThat(data.options().diagnostic()).hasValue(0);
    assertThat(data.options().source()).hasValue(0);
    assertThat(((Message) server.packets.get(3).body()).mac()).isEqualTo(FakeSecurity.MAC);
    assertThat(server.packets).allMatch(packet -> packet.systemCode() == 0);
  }

  @Test
  void givesTheChainToTheBlockInItsOrder() {
    block.with(5).helloRefusals.add(ResponseCode.CA_KEY_NEEDED);
    deliver();
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
    assertThat(block.calls)
        .containsSequence("hello", "authority 3001", "authority 3002", "hello", "confirm");
  }

  @Test
  @Requirement("AI-006")
  void usesTheContextOfTheLastAnswerButForgetsItAfterTenMinutes() {
    block.with(5);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofSeconds(5));
    block.with(6);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofMinutes(9));
    block.with(7);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofMinutes(11));
    block.with(8);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofMinutes(1));

    List<Octets> ofConnects =
        server.packets.stream()
            .filter(each -> each.body().type().name().equals("CONNECTREQUEST"))
            .map(each -> each.serverCtx())
            .toList();
    assertThat(ofConnects)
        .containsExactly(
            Header.NO_CONTEXT, ScriptedServer.CONTEXT, ScriptedServer.CONTEXT, Header.NO_CONTEXT);
    assertThat(server.packets)
        .filteredOn(each -> !each.body().type().name().equals("CONNECTREQUEST"))
        .allMatch(each -> each.serverCtx().equals(ScriptedServer.CONTEXT));
  }

  @Test
  @Requirement("AI-011")
  void triesThreeTimesMoreWithPausesOfThreeSeconds() {
    block.with(5);
    server.connections.addAll(List.of(false, false, false));
    deliver();
    assertThat(pauses()).containsExactly(3L, 3L, 3L);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  @Requirement("AI-012")
  void waitsThirtySecondsAndARandomTimeAfterTheFourthAttempt() {
    block.with(5);
    for (int i = 0; i < 12; i++) {
      server.connections.add(false);
    }
    deliver();
    assertThat(pauses()).hasSize(11);
    for (int i = 0; i < 11; i++) {
      if (i % 4 == 3) {
        assertThat(pauses().get(i)).isBetween(31L, 90L);
      } else {
        assertThat(pauses().get(i)).isEqualTo(3);
      }
    }
    assertThat(pauses().get(3)).isNotEqualTo(pauses().get(7));
    assertThat(deliveries).containsExactly(new Delivery(0, "отказ"));
  }

  @Test
  void keepsThePauseBeforeTheDeliveryThatFollowsAFailedOne() {
    block.with(5);
    for (int i = 0; i < 12; i++) {
      server.connections.add(false);
    }
    List<SimInstant> failedAt = new ArrayList<>();
    client.deliver(
        block,
        failed -> {
          failedAt.add(queue.now());
          client.deliver(block, deliveries::add);
        });
    run(SimDuration.ofMinutes(15));
    assertThat(server.attempts.get(12).since(failedAt.get(0)).toSeconds()).isBetween(31L, 90L);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  @Requirement("AI-008")
  void waitsFiveSecondsForAnAnswerWhileTheSessionIsSetUp() {
    block.with(5);
    server.script.add(packet -> Octets.EMPTY);
    deliver();
    // CONNECTREQUEST, 5 s without answer, 3 s pause.
    assertThat(pauses()).containsExactly(8L);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  @Requirement("AI-009")
  void waitsThirtyThreeSecondsForAReceipt() {
    block.with(5);
    answerDocumentAfter(32);
    deliver();
    assertThat(server.attempts).hasSize(1);

    block.with(6);
    answerDocumentAfter(34);
    deliver();
    assertThat(server.attempts).hasSize(3);
    assertThat(deliveries).containsExactly(new Delivery(1, ""), new Delivery(1, ""));
  }

  private void answerDocumentAfter(long seconds) {
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(
        packet -> {
          queue.after(SimDuration.ofSeconds(seconds), () -> server.say(server.receipt(0)));
          return Octets.EMPTY;
        });
  }

  @Test
  void sendsADocumentAgainWithANewNumberAfterOneBadMessage() {
    block.with(5);
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(packet -> ScriptedServer.damaged(server.receipt(0)));
    deliver();
    assertThat(server.attempts).hasSize(1);
    assertThat(sent(3).serialNo()).isEqualTo(2);
    assertThat(sent(3).payload()).isEqualTo(sent(2).payload());
    assertThat(sent(3).options().retransmitReq()).isEqualTo(OptionalInt.of(1));
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  @Requirement({"AI-013", "SK-040"})
  void beginsANewSessionAfterFifteenSecondsWhenTwoMessagesInARowAreBad() {
    block.with(5);
    block.acceptRefusals.addAll(List.of(ResponseCode.WRONG_RECEIPT, ResponseCode.WRONG_RECEIPT));
    deliver();
    assertThat(server.attempts).hasSize(2);
    assertThat(sent(3).options().retransmitReq()).isEqualTo(OptionalInt.of(2));
    SimInstant lastSent = server.sentAt.get(3);
    // The receipt, the block's refusal and its farewell lie between the message and the pause.
    assertThat(server.attempts.get(1).since(lastSent))
        .isEqualTo(SimDuration.ofSeconds(15).plus(SimDuration.ofMillis(100 + 10 + 10)));
    assertThat(server.packets.get(4).serverCtx()).isEqualTo(Header.NO_CONTEXT);
    assertThat(sent(6).serialNo()).isEqualTo(3);
    assertThat(sent(6).options().diagnostic()).hasValue(2);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  void sendsConnectRequestAgainAfterABadHello() {
    block.with(5);
    server.script.add(packet -> ScriptedServer.damaged(server.normal(packet)));
    deliver();
    assertThat(server.types())
        .containsExactly("CONNECTREQUEST", "CONNECTREQUEST", "INITSESSION", "MESSAGE");
    assertThat(server.packets.get(1)).isEqualTo(server.packets.get(0));
  }

  @Test
  void givesUpAfterThreeSessionsWithWrongData() {
    block.with(5);
    for (int i = 0; i < 3; i++) {
      server.script.add(
          packet -> ScriptedServer.octets(new DenySession(6, "Сертификат блока не принят")));
    }
    deliver();
    assertThat(pauses()).containsExactly(15L, 15L);
    assertThat(deliveries)
        .containsExactly(new Delivery(0, "отказ сервера 0006: Сертификат блока не принят"));
  }

  @Test
  void endsTheSessionWhenTheStreamIsNoMessage() {
    block.with(5);
    server.script.add(packet -> Octets.hex("485454502F312E31")); // «HTTP/1.1»
    deliver();
    assertThat(pauses()).containsExactly(15L);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  void goesThroughAllItsPausesWhenAServerClosesInTheMiddle() {
    block.with(5);
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(
        packet -> {
          queue.after(SimDuration.ofMillis(50), server::hangUp);
          return Octets.EMPTY;
        });
    deliver();
    assertThat(pauses()).containsExactly(3L);
    assertThat(sent(5).serialNo()).isEqualTo(2);
    assertThat(sent(5).options().diagnostic()).hasValue(1);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  void authenticatesAgainWhenTheServerWantsItAndSendsTheDocumentThen() {
    block.with(5);
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(
        packet ->
            ScriptedServer.octets(new ServerHello(Octets.hex("3000"), ScriptedServer.RANDOM)));
    deliver();
    assertThat(server.types())
        .containsExactly("CONNECTREQUEST", "INITSESSION", "MESSAGE", "INITSESSION", "MESSAGE");
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  void waitsOnWhenAMessageHoldsNoReceipt() {
    block.with(5);
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(
        packet ->
            Octets.concat(ScriptedServer.octets(server.message(Octets.EMPTY)), server.receipt(0)));
    deliver();
    assertThat(server.types()).hasSize(3);
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }

  @Test
  void takesAnswersOneOctetAtATime() {
    block.with(5);
    for (int i = 0; i < 3; i++) {
      server.script.add(
          packet -> {
            Octets answer = server.normal(packet);
            for (int at = 0; at < answer.length(); at++) {
              Octets one = answer.slice(at, at + 1);
              queue.after(SimDuration.ofMillis(at), () -> server.say(one));
            }
            return Octets.EMPTY;
          });
    }
    deliver();
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
    assertThat(server.attempts).hasSize(1);
  }

  @Test
  void reportsADocumentThatTheServerRefusesAndSendsItOnce() {
    block.with(5);
    server.script.add(server::normal);
    server.script.add(server::normal);
    server.script.add(packet -> server.receipt(2));
    deliver();
    assertThat(server.types()).hasSize(3);
    assertThat(deliveries).containsExactly(new Delivery(0, "сервер не принял документ 5"));
  }

  @Test
  @Requirement("AI-004")
  void sendsADocumentOf1024OctetsAndRefusesALongerOne() {
    block.waiting.add(new Parcel(5, Octets.filled(0, 1024)));
    deliver();
    assertThat(sent(2).payload().length()).isEqualTo(1024);
    block.waiting.add(new Parcel(6, Octets.filled(0, 1025)));
    deliver();
    assertThat(deliveries)
        .containsExactly(new Delivery(1, ""), new Delivery(0, "документ 6 длиной 1025"));
  }

  @Test
  @Requirement({"AI-007", "AI-028"})
  void closesAConnectionThatIsKeptAfter595SecondsWithoutData() {
    client = client(ClientSettings.standard(1).keepingOpen());
    block.with(5);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofSeconds(5));
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
    run(SimDuration.ofSeconds(589));
    block.with(6);
    client.deliver(block, deliveries::add); // 594 s
    SimInstant again = queue.now();
    run(SimDuration.ofSeconds(594));
    assertThat(server.attempts).hasSize(1);
    assertThat(server.closes).isEmpty();
    run(SimDuration.ofSeconds(2));
    assertThat(server.closes).hasSize(1);
    assertThat(queue.now().since(again).toSeconds()).isEqualTo(596);
    assertThat(block.calls).last().isEqualTo("end");
    run(SimDuration.ofHours(1));
    assertThat(server.attempts).hasSize(1);
    assertThat(deliveries).hasSize(2);
  }

  @Test
  @Requirement("AI-028")
  void doesNotOpenAKeptConnectionAgainWhenTheServerClosesIt() {
    client = client(ClientSettings.standard(1).keepingOpen());
    block.with(5);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofSeconds(5));
    server.hangUp();
    run(SimDuration.ofHours(1));
    assertThat(server.attempts).hasSize(1);
    block.with(6);
    deliver();
    assertThat(server.attempts).hasSize(2);
    assertThat(deliveries).containsExactly(new Delivery(1, ""), new Delivery(1, ""));
  }

  @Test
  void refusesASecondDeliveryWhileOneGoesOn() {
    client.deliver(block, deliveries::add);
    assertThatThrownBy(() -> client.deliver(block, deliveries::add))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsTheBlockFinishWhatItDoesBeforeItEndsTheSession() {
    block.with(5);
    client.deliver(block, deliveries::add);
    run(SimDuration.ofMillis(105)); // the block makes IdRequest
    server.hangUp();
    run(SimDuration.ofMinutes(1));
    assertThat(block.calls).startsWith("begin", "end", "begin");
    assertThat(deliveries).containsExactly(new Delivery(1, ""));
  }
}
