package tachotwin.skzi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.document.Document;
import tachotwin.document.PlainDocument;
import tachotwin.document.Receipt;
import tachotwin.document.ReceiptResult;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.ServerEnd;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.command.CommandTable;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Hello;
import tachotwin.zh.ServerMessages.Parcel;
import tachotwin.zh.ServerMessages.ParcelRequest;
import tachotwin.zh.ServerMessages.ServerMessage;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

class ServerCommandsTest {
  private static final Octets RNDS = Octets.filled(0x5A, 16);

  private final DocumentBench bench = new DocumentBench();
  private final SigningKey serverKey = bench.secrets.signingKey("server", "signature");
  private final Certificate serverCertificate =
      bench.issue(new Subject(Subject.SERVER, "1", "АИСТК"), serverKey);
  private final ServerEnd server = new ServerEnd(serverKey, serverCertificate);
  private final CommandTable table = new CommandTable();

  @BeforeEach
  void wire() {
    new ServerCommands(bench.core, new Documents(bench.core)).register(table);
    bench.supply();
  }

  @Test
  void documentReachesTheServerAndIsDelivered() throws DecodeException {
    bench.overspeed(61, false);
    openSession();
    Parcel parcel = parcel(7);
    assertThat(parcel.number()).isEqualTo(1);
    Octets document = server.keys().decryptUp(7, parcel.payload());
    assertThat(Document.decode(document).type()).isEqualTo(210);

    Octets elements = Octets.hex("A000 1004 00000007");
    ZhAnswer mac = execute(CommandCode.SERVER_MAC, new Payload.Raw(elements));
    assertThat(mac.data()).isEqualTo(server.keys().macUp(elements));

    ZhAnswer answer = say(true, 1, Receipt.of(1, ReceiptResult.ACCEPTED).compose());
    assertThat(Acknowledged.decode(answer.data().reader())).isEqualTo(new Acknowledged(1, 0));
    assertThat(request(8)).isEqualTo(ZhAnswer.of(ResponseCode.END_OF_DATA));
    assertThat(bench.core.state().documentsWaiting()).isZero();
    assertThat(execute(CommandCode.SERVER_END, new Payload.None()).isOk()).isTrue();
    assertThat(request(9)).isEqualTo(ZhAnswer.of(ResponseCode.WRONG_STATE));
  }

  @Test
  void sessionBeginsWithTheIdentityOfTheBlock() throws DecodeException {
    ZhAnswer answer = execute(CommandCode.SERVER_BEGIN, new Payload.None());
    SessionStart start = SessionStart.decode(answer.data().reader());
    assertThat(start.partNumber()).isEqualTo(DocumentBench.PART_NUMBER);
    assertThat(start.keyId()).isEqualTo(bench.blockCertificate.keyId());
    assertThat(start.idRequest().reader().u32("time", "В.1.3.1"))
        .isEqualTo(DocumentBench.START.epochSecond());
  }

  @Requirement("AI-018")
  @Test
  void documentWithoutReceiptIsHandedOverAgainAfterADay() throws DecodeException {
    bench.overspeed(61, false);
    openSession();
    parcel(1);
    assertThat(request(2)).isEqualTo(ZhAnswer.of(ResponseCode.END_OF_DATA));
    bench.pass(SimDuration.ofHours(24));
    openSession();
    assertThat(parcel(3).number()).isEqualTo(1);
  }

  @Test
  void stageOfTheSessionIsRespected() throws DecodeException {
    ZhAnswer wrong = ZhAnswer.of(ResponseCode.WRONG_STATE);
    assertThat(hello(serverCertificate)).isEqualTo(wrong);
    assertThat(execute(CommandCode.SERVER_CONFIRM, new Payload.Raw(Octets.filled(0, 10))))
        .isEqualTo(wrong);
    assertThat(request(1)).isEqualTo(wrong);
    assertThat(execute(CommandCode.SERVER_MAC, new Payload.Raw(Octets.EMPTY))).isEqualTo(wrong);
    assertThat(
            execute(
                CommandCode.SERVER_AUTHORITY, new Payload.Raw(bench.authority.certificate().der())))
        .isEqualTo(wrong);
    execute(CommandCode.SERVER_BEGIN, new Payload.None());
    assertThat(hello(serverCertificate).isOk()).isTrue();
    assertThat(request(1)).isEqualTo(wrong);
  }

  @Test
  void wrongServersAreRefused() throws DecodeException {
    execute(CommandCode.SERVER_BEGIN, new Payload.None());
    assertThat(hello(bench.blockCertificate)).isEqualTo(ZhAnswer.of(ResponseCode.WRONG_DATA));
    assertThat(
            table.handle(
                ZhCommand.of(CommandCode.SERVER_HELLO, new Hello(RNDS, Octets.hex("3003020101")))))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_DATA));
    assertThat(hello(serverCertificate).isOk()).isTrue();
    assertThat(execute(CommandCode.SERVER_CONFIRM, new Payload.Raw(Octets.filled(0, 10))))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_DATA));
    assertThat(execute(CommandCode.SERVER_CONFIRM, new Payload.Raw(Octets.filled(0, 9))))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_LENGTH));
  }

  // Ж.5, code 70: the authority is unknown until its certificate, itself signed by a known one,
  // came with CACERTCHAIN.
  @Test
  void unknownAuthorityIsAskedFor() throws DecodeException {
    CertificateAuthority foreign =
        CertificateAuthority.create("Другой УЦ", bench.secrets, DocumentBench.ISSUED);
    Certificate certificate =
        foreign.issue(
            new Subject(Subject.SERVER, "2", "АИСТК"),
            serverKey.verificationKey(),
            DocumentBench.ISSUED,
            DocumentBench.EXPIRES,
            DocumentBench.EXPIRES);
    execute(CommandCode.SERVER_BEGIN, new Payload.None());
    ZhAnswer needed = ZhAnswer.of(ResponseCode.CA_KEY_NEEDED);
    assertThat(hello(certificate)).isEqualTo(needed);
    assertThat(execute(CommandCode.SERVER_AUTHORITY, new Payload.Raw(foreign.certificate().der())))
        .isEqualTo(needed);
    assertThat(
            execute(
                CommandCode.SERVER_AUTHORITY, new Payload.Raw(bench.authority.certificate().der())))
        .isEqualTo(ZhAnswer.of(ResponseCode.OK));
    assertThat(execute(CommandCode.SERVER_AUTHORITY, new Payload.Raw(serverCertificate.der())))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_DATA));
  }

  @Test
  void receiptBeforeAnyParcelIsOutOfOrder() throws DecodeException {
    bench.overspeed(61, false);
    openSession();
    assertThat(say(true, 1, Receipt.of(1, ReceiptResult.ACCEPTED).compose()))
        .isEqualTo(ZhAnswer.of(ResponseCode.NO_PARCEL));
  }

  @Test
  void receiptForNoDocumentIsRefusedAndTheDocumentIsHandedOverAgain() throws DecodeException {
    bench.overspeed(61, false);
    openSession();
    parcel(1);
    assertThat(say(false, 1, Receipt.of(77, ReceiptResult.ACCEPTED).compose()))
        .isEqualTo(ZhAnswer.of(ResponseCode.NO_EVENT_FOR_RECEIPT));
    assertThat(parcel(2).number()).isEqualTo(1);
    assertThat(request(3)).isEqualTo(ZhAnswer.of(ResponseCode.END_OF_DATA));
  }

  @Test
  void messageThatWasTamperedWithIsRefused() throws DecodeException {
    bench.overspeed(61, false);
    openSession();
    parcel(1);
    ZhAnswer refused = ZhAnswer.of(ResponseCode.WRONG_SERVER_MESSAGE);
    ServerMessage good =
        message(true, 1, Receipt.of(1, ReceiptResult.ACCEPTED).compose().toOctets());
    ServerMessage wrongMac =
        new ServerMessage(1, true, Octets.filled(0, 6), good.payload(), good.elements());
    assertThat(execute(CommandCode.SERVER_MESSAGE, wrongMac))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_SERVER_MAC));
    Octets other = Receipt.of(1, ReceiptResult.BAD_FORMAT).compose().toOctets();
    ServerMessage otherPayload = new ServerMessage(1, true, good.mac(), other, good.elements());
    assertThat(execute(CommandCode.SERVER_MESSAGE, otherPayload)).isEqualTo(refused);
    ServerMessage otherNumber =
        new ServerMessage(2, true, good.mac(), good.payload(), good.elements());
    assertThat(execute(CommandCode.SERVER_MESSAGE, otherNumber)).isEqualTo(refused);
    assertThat(execute(CommandCode.SERVER_MESSAGE, message(false, 1, Octets.hex("6600FFFF"))))
        .isEqualTo(ZhAnswer.of(ResponseCode.WRONG_RECEIPT));
    assertThat(execute(CommandCode.SERVER_MESSAGE, good).isOk()).isTrue();
  }

  @Test
  void messageWithoutDataIsTakenNoteOf() throws DecodeException {
    openSession();
    ZhAnswer answer = execute(CommandCode.SERVER_MESSAGE, message(false, 1, Octets.EMPTY));
    assertThat(Acknowledged.decode(answer.data().reader())).isEqualTo(new Acknowledged(0, 0));
  }

  @Test
  void blockThatIsNotOnlineDoesNotSupportTheCommands() {
    DocumentBench offline = new DocumentBench(Variant.OFFLINE, new MemoryArchive(), List.of());
    CommandTable without = new CommandTable();
    new ServerCommands(offline.core, new Documents(offline.core)).register(without);
    assertThat(without.handle(ZhCommand.of(CommandCode.SERVER_BEGIN)))
        .isEqualTo(ZhAnswer.of(ResponseCode.NOT_SUPPORTED));
  }

  @Test
  void lossOfSupplyEndsTheSession() throws DecodeException {
    openSession();
    bench.core.listeners().tell(listener -> listener.poweredOn());
    assertThat(request(1)).isEqualTo(ZhAnswer.of(ResponseCode.WRONG_STATE));
  }

  private void openSession() throws DecodeException {
    execute(CommandCode.SERVER_BEGIN, new Payload.None());
    SessionProof proof = SessionProof.decode(hello(serverCertificate).data().reader());
    Octets h =
        server
            .accept(
                Certificate.decode(proof.certificate()),
                RNDS,
                proof.rndkc(),
                proof.s(),
                bench.queue.now().epochSecond())
            .orElseThrow();
    assertThat(execute(CommandCode.SERVER_CONFIRM, new Payload.Raw(h)).isOk()).isTrue();
  }

  private ZhAnswer hello(Certificate certificate) {
    return execute(CommandCode.SERVER_HELLO, new Hello(RNDS, certificate.der()));
  }

  private ZhAnswer request(long serialNo) {
    return execute(CommandCode.SERVER_PARCEL, new ParcelRequest(serialNo));
  }

  private Parcel parcel(long serialNo) throws DecodeException {
    ZhAnswer answer = request(serialNo);
    assertThat(answer.isOk()).isTrue();
    return Parcel.decode(answer.data().reader());
  }

  private ZhAnswer say(boolean encrypted, long serialNo, PlainDocument document) {
    return execute(CommandCode.SERVER_MESSAGE, message(encrypted, serialNo, document.toOctets()));
  }

  /** The elements of table В.14: payload, SerialNo, Confirmed. */
  private ServerMessage message(boolean encrypted, long serialNo, Octets plain) {
    Octets payload = encrypted ? server.keys().encryptDown(serialNo, plain) : plain;
    Octets elements =
        Octets.concat(
            new BerTlv(encrypted ? 0xA0 : 0x20, payload).toOctets(),
            new BerTlv(0x10, new OctetWriter().u32(serialNo).toOctets()).toOctets(),
            new BerTlv(0x11, Octets.filled(0, 4)).toOctets());
    return new ServerMessage(
        serialNo, encrypted, server.keys().macDown(elements), payload, elements);
  }

  private ZhAnswer execute(CommandCode code, Payload payload) {
    return table.handle(ZhCommand.of(code, payload));
  }
}
