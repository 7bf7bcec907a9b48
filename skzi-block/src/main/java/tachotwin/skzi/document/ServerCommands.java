package tachotwin.skzi.document;

import java.util.Optional;
import tachotwin.document.Document;
import tachotwin.document.Receipt;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.SessionKeys;
import tachotwin.gost.channel.TachographEnd;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.time.SimInstant;
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

/**
 * Commands 65…6C: the block's part in a session of appendix В (4.3.4, 4.5.5).
 *
 * <p>21 answers what the stage of the session does not allow, 70 a certificate whose authority is
 * unknown, 61 a wrong check sum, 62 a payload or number that the check sum does not cover, 63 a
 * payload that is no document, 64 a receipt for no document, 65 a receipt before any document was
 * handed over (Ж.5).
 */
public final class ServerCommands implements CommandArea, BlockListener {
  private static final int OPEN_PAYLOAD = 0x20;
  private static final int ENCRYPTED_PAYLOAD = 0xA0;
  private static final int SERIAL_NO = 0x10;
  private static final int RANDOM = 16;
  private static final int ID_REQUEST_RANDOM = 12;
  private static final int H = 10;

  private final BlockCore core;
  private final Documents documents;
  private ServerSession session = new ServerSession.None();

  /** The commands of a block. */
  public ServerCommands(BlockCore core, Documents documents) {
    this.core = core;
    this.documents = documents;
    core.listeners().add(this);
  }

  @Override
  public void poweredOn() {
    session = new ServerSession.None();
  }

  @Override
  public void secretsErased() {
    session = new ServerSession.None();
  }

  @Override
  public void register(CommandTable table) {
    if (core.state().variant() == Variant.OFFLINE) {
      return;
    }
    table.register(CommandCode.SERVER_BEGIN, Payload.None.class, data -> begin());
    table.register(CommandCode.SERVER_HELLO, Hello.class, this::hello);
    table.register(CommandCode.SERVER_AUTHORITY, Payload.Raw.class, this::authority);
    table.register(CommandCode.SERVER_CONFIRM, Payload.Raw.class, this::confirm);
    table.register(CommandCode.SERVER_PARCEL, ParcelRequest.class, this::parcel);
    table.register(CommandCode.SERVER_MAC, Payload.Raw.class, this::mac);
    table.register(CommandCode.SERVER_MESSAGE, ServerMessage.class, this::message);
    table.register(CommandCode.SERVER_END, Payload.None.class, data -> end());
  }

  private ZhAnswer begin() {
    if (!core.state().activation().isActivated()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    session = new ServerSession.Begun();
    Octets idRequest =
        new OctetWriter()
            .u32(core.clock().now().epochSecond())
            .octets(keys().random("aistk request", ID_REQUEST_RANDOM))
            .toOctets();
    return ZhAnswer.ok(
        new SessionStart(
            core.state().identity().partNumber(), keys().certificate().keyId(), idRequest));
  }

  private ZhAnswer hello(Hello hello) {
    if (session instanceof ServerSession.None) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    Certificate server;
    try {
      server = Certificate.decode(hello.certificate());
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    Optional<ResponseCode> refusal = judge(server, false);
    if (refusal.isPresent()) {
      return ZhAnswer.of(refusal.get());
    }
    TachographEnd end = new TachographEnd(keys().signingKey(), keys().certificate());
    Octets rndkc = keys().random("aistk session", RANDOM);
    Octets s = end.start(server, hello.rnds(), rndkc);
    session = new ServerSession.Proved(end);
    return ZhAnswer.ok(new SessionProof(rndkc, s, keys().certificate().der()));
  }

  private ZhAnswer authority(Payload.Raw data) {
    if (session instanceof ServerSession.None) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    Certificate authority;
    try {
      authority = Certificate.decode(data.octets());
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    Optional<ResponseCode> refusal = judge(authority, true);
    if (refusal.isEmpty()) {
      keys().trust(authority);
    }
    return ZhAnswer.of(refusal.orElse(ResponseCode.OK));
  }

  private Optional<ResponseCode> judge(Certificate certificate, boolean authority) {
    Optional<Certificate> issuer = keys().issuerOf(certificate);
    if (issuer.isEmpty()) {
      return Optional.of(ResponseCode.CA_KEY_NEEDED);
    }
    SimInstant now = core.clock().now();
    boolean good =
        certificate.isValidAt(now)
            && issuer.get().isValidAt(now)
            && certificate.isAuthority() == authority
            && (authority || certificate.subject().equipmentType() == Subject.SERVER)
            && certificate.key().curve() == keys().signingKey().curve();
    return good ? Optional.empty() : Optional.of(ResponseCode.WRONG_DATA);
  }

  private ZhAnswer confirm(Payload.Raw data) {
    if (data.octets().length() != H) {
      return ZhAnswer.of(ResponseCode.WRONG_LENGTH);
    }
    if (!(session instanceof ServerSession.Proved proved)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    if (!proved.end().confirm(data.octets())) {
      session = new ServerSession.None();
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    session = new ServerSession.Open(proved.end(), Optional.empty(), Optional.empty());
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer parcel(ParcelRequest request) {
    if (!(session instanceof ServerSession.Open open)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    Optional<DocumentFact> document = open.again().flatMap(documents::find).or(documents::next);
    if (document.isEmpty()) {
      return ZhAnswer.of(ResponseCode.END_OF_DATA);
    }
    long number = document.get().number();
    session = open.handedOver(number);
    documents.sent(number);
    return ZhAnswer.ok(
        new Parcel(
            number, open.end().keys().encryptUp(request.serialNo(), document.get().octets())));
  }

  private ZhAnswer mac(Payload.Raw data) {
    if (!(session instanceof ServerSession.Open open)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    return ZhAnswer.ok(new Payload.Raw(open.end().keys().macUp(data.octets())));
  }

  private ZhAnswer message(ServerMessage message) {
    if (!(session instanceof ServerSession.Open open)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    ZhAnswer answer = obey(message, open);
    session = answer.isOk() ? open.served() : open.repeating();
    return answer;
  }

  private ZhAnswer obey(ServerMessage message, ServerSession.Open open) {
    SessionKeys keys = open.end().keys();
    if (!keys.macDown(message.elements()).equals(message.mac())) {
      return ZhAnswer.of(ResponseCode.WRONG_SERVER_MAC);
    }
    if (!isCarried(message)) {
      return ZhAnswer.of(ResponseCode.WRONG_SERVER_MESSAGE);
    }
    Octets payload =
        message.encrypted()
            ? keys.decryptDown(message.serialNo(), message.payload())
            : message.payload();
    if (payload.isEmpty()) {
      return ZhAnswer.ok(new Acknowledged(0, 0));
    }
    Optional<Receipt> receipt;
    try {
      receipt = Receipt.of(Document.decode(payload));
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_RECEIPT);
    }
    if (receipt.isEmpty()) {
      return ZhAnswer.ok(new Acknowledged(0, 0));
    }
    return take(receipt.get(), payload, open);
  }

  private ZhAnswer take(Receipt receipt, Octets payload, ServerSession.Open open) {
    if (open.last().isEmpty()) {
      return ZhAnswer.of(ResponseCode.NO_PARCEL);
    }
    return documents.receipt(receipt, payload)
        ? ZhAnswer.ok(new Acknowledged(receipt.documentNumber(), receipt.result()))
        : ZhAnswer.of(ResponseCode.NO_EVENT_FOR_RECEIPT);
  }

  /** Whether the check sum covers the very payload and number that the unit passes. */
  private static boolean isCarried(ServerMessage message) {
    BerTlv payload =
        new BerTlv(message.encrypted() ? ENCRYPTED_PAYLOAD : OPEN_PAYLOAD, message.payload());
    BerTlv serialNo = new BerTlv(SERIAL_NO, new OctetWriter().u32(message.serialNo()).toOctets());
    try {
      var elements = BerTlv.decodeAll(message.elements().reader());
      return elements.contains(payload) && elements.contains(serialNo);
    } catch (DecodeException e) {
      return false;
    }
  }

  private ZhAnswer end() {
    session = new ServerSession.None();
    return ZhAnswer.of(ResponseCode.OK);
  }

  private BlockKeys keys() {
    return core.keys();
  }
}
