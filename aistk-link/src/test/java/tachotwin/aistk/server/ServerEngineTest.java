package tachotwin.aistk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.CaCertRequest;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.DenyCode;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.testing.RawTachograph;
import tachotwin.aistk.testing.TestDocument;
import tachotwin.aistk.testing.World;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

class ServerEngineTest {
  private static final World WORLD = new World();

  private final EventQueue queue = new EventQueue(World.START);
  private final MemoryDocumentStore store = new MemoryDocumentStore(2);
  private final ServerLimits limits =
      new ServerLimits(
          2,
          6,
          4,
          100,
          SimDuration.ofSeconds(5),
          SimDuration.ofSeconds(33),
          SimDuration.ofSeconds(595));
  private final AistkServer server = WORLD.server(store, limits);
  private RawTachograph tachograph = new RawTachograph(WORLD);
  private Octets heard = Octets.EMPTY;
  private int closes;
  private ServerEngine engine = open();

  private ServerEngine open() {
    return server.open(queue, octets -> heard = Octets.concat(heard, octets), () -> closes++);
  }

  private List<Body> say(Octets octets) {
    engine.received(octets);
    return heard();
  }

  private List<Body> heard() {
    List<Body> bodies = tachograph.bodies(heard);
    heard = Octets.EMPTY;
    return bodies;
  }

  private Body ask(Octets octets) {
    List<Body> bodies = say(octets);
    assertThat(bodies).hasSize(1);
    return bodies.get(0);
  }

  private Body ask(Body body) {
    return ask(tachograph.packet(body));
  }

  private ServerHello connect() {
    return (ServerHello) ask(tachograph.connectRequest());
  }

  private void establish() throws DecodeException {
    ConfirmSession confirm = (ConfirmSession) ask(tachograph.init(connect()));
    assertThat(tachograph.confirms(confirm)).isTrue();
  }

  private Octets document(long number) {
    return TestDocument.signed(WORLD, number).octets();
  }

  private void assertDenied(Body answer, DenyCode code) {
    assertThat(answer).isEqualTo(DenySession.of(code));
    assertThat(closes).isEqualTo(1);
    assertThat(server.connections()).isZero();
    assertThat(say(tachograph.connectRequest())).isEmpty();
  }

  // 102 = 66 00 { 250 = FA 00 { 8001 = 41 1F: number LE, 8501 = 35 21: result } } (Г.1, Г.6):
  // the two attributes take 4 + 4 and 4 + 1 octets, 13 = 0D; with the head of 250 it is 17 = 11.
  @Test
  void answersADocumentWithAnEncryptedReceipt() throws DecodeException {
    establish();
    Message answer = (Message) ask(tachograph.message(1, document(7)));
    assertThat(answer.data().encrypted()).isTrue();
    assertThat(answer.data().serialNo()).isEqualTo(1);
    assertThat(answer.data().confirmed()).isEqualTo(1);
    assertThat(answer.data().options().source()).hasValue(0);
    assertThat(answer.data().options().utiSerial())
        .isEqualTo(tachograph.certificate.subject().number16());
    assertThat(tachograph.open(answer))
        .isEqualTo(Octets.hex("6600 1100 FA00 0D00 411F 0400 07000000 3521 0100 00"));
    assertThat(store.documents())
        .extracting(ReceivedDocument::octets, ReceivedDocument::verdict)
        .containsExactly(tuple(document(7), Verdict.VALID));
  }

  @Test
  void worksWithOctetsThatComeOneAtATime() {
    List<Body> bodies = new ArrayList<>();
    Octets request = tachograph.connectRequest();
    for (int i = 0; i < request.length(); i++) {
      bodies.addAll(say(request.slice(i, i + 1)));
    }
    assertThat(bodies).hasSize(1).first().isInstanceOf(ServerHello.class);
  }

  @Test
  void deniesAnotherVersion() {
    byte[] octets = tachograph.connectRequest().toByteArray();
    octets[4] = 6;
    assertDenied(ask(Octets.of(octets)), DenyCode.WRONG_VERSION);
  }

  @Test
  void deniesAWrongCheckSum() {
    byte[] octets = tachograph.connectRequest().toByteArray();
    octets[octets.length - 1] ^= 1;
    assertDenied(ask(Octets.of(octets)), DenyCode.WRONG_CRC);
  }

  @Test
  void deniesWhatIsNoMessage() {
    assertDenied(ask(Octets.hex("47455420")), DenyCode.WRONG_FORMAT);
  }

  @Test
  void deniesAMessageThatIsAnnouncedTooLong() {
    byte[] octets = tachograph.connectRequest().slice(0, 37).toByteArray();
    octets[25] = 0x7F;
    assertDenied(ask(Octets.of(octets)), DenyCode.WRONG_FORMAT);
  }

  @Test
  void deniesAMessageBeforeTheSession() {
    assertDenied(
        ask(new InitSession(Octets.hex("3000"), Octets.filled(0, 16), Octets.filled(0, 64))),
        DenyCode.UNEXPECTED_MESSAGE);
  }

  @Test
  void deniesAMessageThatOnlyTheServerSends() {
    connect();
    assertDenied(ask(new ConfirmSession(Octets.filled(0, 10))), DenyCode.UNEXPECTED_MESSAGE);
  }

  @Test
  void deniesAnotherContext() throws DecodeException {
    InitSession init = tachograph.init(connect());
    tachograph.serverCtx = Octets.filled(0xEE, 8);
    assertDenied(ask(init), DenyCode.WRONG_CONTEXT);
  }

  @Test
  void deniesACertificateOfAnotherAuthority() throws DecodeException {
    SigningKey key = WORLD.secrets.signingKey("stranger", "authentication");
    Certificate foreign =
        CertificateAuthority.create(
                "Other CA", WORLD.secrets, SimInstant.parse("2025-01-01T00:00:00Z"))
            .issue(
                new Subject(Subject.BLOCK, World.PART_NUMBER, "НКМ"),
                key.verificationKey(),
                SimInstant.parse("2025-01-01T00:00:00Z"),
                SimInstant.parse("2040-01-01T00:00:00Z"),
                SimInstant.parse("2040-01-01T00:00:00Z"));
    tachograph = new RawTachograph(key, foreign);
    assertDenied(ask(tachograph.init(connect())), DenyCode.UNKNOWN_CERTIFICATE);
  }

  @Test
  void deniesACertificateThatIsOutOfDate() throws DecodeException {
    Certificate old =
        WORLD.issue(
            new Subject(Subject.BLOCK, World.PART_NUMBER, "НКМ"),
            WORLD.blockKey.verificationKey(),
            World.START.minus(SimDuration.ofSeconds(1)));
    tachograph = new RawTachograph(WORLD.blockKey, old);
    assertDenied(ask(tachograph.init(connect())), DenyCode.UNKNOWN_CERTIFICATE);
  }

  @Test
  void deniesTheCertificateOfAnotherBlock() throws DecodeException {
    ServerHello hello = connect();
    SigningKey key = WORLD.secrets.signingKey("other block", "authentication");
    Certificate other =
        WORLD.issue(Subject.BLOCK, "14A3A00000099999", "НКМ", key.verificationKey());
    InitSession init = new RawTachograph(key, other).init(hello);
    assertDenied(ask(init), DenyCode.UNKNOWN_CERTIFICATE);
  }

  @Test
  void deniesAWrongCryptogram() throws DecodeException {
    InitSession good = tachograph.init(connect());
    byte[] s = good.s().toByteArray();
    s[0] ^= 1;
    assertDenied(
        ask(new InitSession(good.certificate(), good.rndkc(), Octets.of(s))),
        DenyCode.WRONG_CRYPTOGRAM);
  }

  @Test
  void deniesAWrongMac() throws DecodeException {
    establish();
    Message good = tachograph.message(1, document(7));
    byte[] mac = good.mac().toByteArray();
    mac[5] ^= 1;
    assertDenied(ask(Message.of(good.data(), Octets.of(mac))), DenyCode.WRONG_MAC);
    assertThat(store.documents()).isEmpty();
  }

  @Test
  void deniesANumberThatIsNotAboveTheLast() throws DecodeException {
    establish();
    ask(tachograph.message(5, document(7)));
    assertDenied(ask(tachograph.message(4, document(8))), DenyCode.WRONG_CONTEXT);
  }

  @Test
  void answersTheSameMessageTwice() throws DecodeException {
    establish();
    Message first = (Message) ask(tachograph.message(5, document(7)));
    Message second = (Message) ask(tachograph.message(5, document(7)));
    assertThat(tachograph.open(second)).isEqualTo(tachograph.open(first));
    assertThat(second.data().serialNo()).isEqualTo(2);
    assertThat(store.documents()).hasSize(1);
  }

  @Test
  void sendsItsLastReceiptAgainOnRequest() throws DecodeException {
    establish();
    Message receipt = (Message) ask(tachograph.message(1, document(7)));
    MessageOptions again =
        new MessageOptions(
            OptionalInt.of(1),
            OptionalLong.empty(),
            OptionalInt.empty(),
            Octets.EMPTY,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    MessageData data = new MessageData(false, Octets.EMPTY, 2, 0, again);
    Message answer = (Message) ask(Message.of(data, tachograph.end.keys().macUp(data.toOctets())));
    assertThat(tachograph.open(answer)).isEqualTo(tachograph.open(receipt));
  }

  @Test
  void deniesOctetsThatAreNoDocument() throws DecodeException {
    establish();
    assertDenied(ask(tachograph.message(1, Octets.hex("00112233"))), DenyCode.WRONG_FORMAT);
  }

  @Test
  void deniesDocumentsThatDoNotFit() throws DecodeException {
    establish();
    ask(tachograph.message(1, document(7)));
    ask(tachograph.message(2, document(8)));
    assertDenied(ask(tachograph.message(3, document(9))), DenyCode.OVERLOAD);
  }

  @Test
  void deniesMoreMessagesThanOneConnectionMaySend() throws DecodeException {
    establish();
    for (int i = 0; i < 4; i++) {
      ask(tachograph.message(1, document(7)));
    }
    assertDenied(ask(tachograph.message(1, document(7))), DenyCode.OVERLOAD);
  }

  @Test
  void deniesMoreHandshakesThanOneConnectionMayMake() {
    for (int i = 0; i < 4; i++) {
      connect();
    }
    assertDenied(ask(tachograph.connectRequest()), DenyCode.OVERLOAD);
  }

  @Test
  void deniesAConnectionThatIsTooMany() {
    open();
    assertThat(server.connections()).isEqualTo(2);
    assertThat(heard()).isEmpty();
    open();
    assertThat(heard()).containsExactly(DenySession.of(DenyCode.OVERLOAD));
    assertThat(server.connections()).isEqualTo(2);
    engine.closed();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void sendsTheChainWithoutTheKeysThatTheBlockKnows() {
    connect();
    Octets authority = WORLD.authority.certificate().der();
    assertThat(ask(new CaCertRequest(List.of(CaCertRequest.NO_KEY))))
        .isEqualTo(new CaCertChain(List.of(authority)));
  }

  @Test
  void keepsContextAndNumbersForATachographThatComesBack() throws DecodeException {
    establish();
    ask(tachograph.message(1, document(7)));
    Octets first = tachograph.serverCtx;
    engine.closed();
    engine = open();
    establish();
    assertThat(tachograph.serverCtx).isEqualTo(first);
    assertThat(((Message) ask(tachograph.message(2, document(8)))).data().serialNo()).isEqualTo(2);
    engine.closed();

    tachograph = new RawTachograph(WORLD); // has lost its context
    engine = open();
    establish();
    assertThat(tachograph.serverCtx).isNotEqualTo(first);
    assertThat(((Message) ask(tachograph.message(3, document(8)))).data().serialNo()).isEqualTo(1);
  }

  @Test
  @Requirement("AI-007")
  void closesAConnectionAfter595SecondsWithoutData() throws DecodeException {
    establish();
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(594)));
    ask(tachograph.message(1, document(7)));
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(594)));
    assertThat(closes).isZero();
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(2)));
    assertThat(heard()).containsExactly(DenySession.of(DenyCode.TIME_OUT));
    assertThat(closes).isEqualTo(1);
  }

  @Test
  void closesAConnectionWithoutASessionAfterFiveSeconds() {
    connect();
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(6)));
    assertThat(heard()).containsExactly(DenySession.of(DenyCode.TIME_OUT));
  }

  @Test
  void closesAConnectionThatDragsOneMessageOut() throws DecodeException {
    establish();
    Octets slow = tachograph.packet(tachograph.message(1, document(7)));
    for (int i = 0; i < 40; i++) {
      engine.received(slow.slice(i, i + 1));
      queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
    }
    assertThat(heard()).containsExactly(DenySession.of(DenyCode.TIME_OUT));
  }
}
