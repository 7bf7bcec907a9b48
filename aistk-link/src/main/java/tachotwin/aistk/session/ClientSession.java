package tachotwin.aistk.session;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.CaCertRequest;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Diagnostic;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.message.RetransmitReason;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.session.ClientState.ChainAwaited;
import tachotwin.aistk.session.ClientState.ConfirmAwaited;
import tachotwin.aistk.session.ClientState.HelloAwaited;
import tachotwin.aistk.session.ClientState.Leaving;
import tachotwin.aistk.session.ClientState.Over;
import tachotwin.aistk.session.ClientState.ReceiptAwaited;
import tachotwin.aistk.session.ClientState.Resting;
import tachotwin.aistk.session.ClientState.SettingUp;
import tachotwin.aistk.session.ClientState.Working;
import tachotwin.aistk.tlv.Element;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.Outcome;
import tachotwin.port.ServerSecurity;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Parcel;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;

/**
 * The tachograph on one connection to the server (В.1.3, В.2–В.4): sets up a session, sends the
 * documents of the block one by one, each after the receipt of the one before, until the block has
 * none.
 *
 * <p>One bad message of the server makes it send its last request again, a document with a new
 * number and RetransmitReq; two in a row end the session (Ж.5, 61–62).
 */
public final class ClientSession {
  private static final int MAX_KEPT = 65_536;

  private final ServerSecurity security;
  private final Timers timers;
  private final ClientSettings settings;
  private final LinkMemory memory;
  private final Diagnostic diagnostic;
  private final Consumer<Octets> output;
  private final Listener listener;
  private final Framer framer = new Framer(Framer.FROM_SERVER);
  private final Set<Long> refused = new HashSet<>();
  private ClientState state = new Working();
  private Octets partNumber = Octets.EMPTY;
  private Timers.Timer timer = () -> {};
  private SimInstant deadline;
  private int badInRow;

  /** What the session tells. */
  public interface Listener {
    /** The server acknowledged a document. */
    void delivered();

    /**
     * No document waits any more, and the connection stays.
     *
     * @param problem what the server did not take, empty where it took all
     */
    void rested(String problem);

    /** The session is over and the connection is to be closed. */
    void ended(SessionEnd end);
  }

  /**
   * A session on a connection that is open.
   *
   * @param diagnostic what to tell the server about the link
   * @param output takes octets for the server
   */
  public ClientSession(
      ServerSecurity security,
      Timers timers,
      ClientSettings settings,
      LinkMemory memory,
      Diagnostic diagnostic,
      Consumer<Octets> output,
      Listener listener) {
    this.security = security;
    this.timers = timers;
    this.settings = settings;
    this.memory = memory;
    this.diagnostic = diagnostic;
    this.output = output;
    this.listener = listener;
    this.deadline = timers.now();
  }

  /** Sends CONNECTREQUEST. */
  public void open() {
    security.begin(working(this::request, this::refusedByBlock));
  }

  /** Sends the documents that wait now; only after {@link Listener#rested}. */
  public void resume() {
    if (!(state instanceof Resting)) {
      throw new IllegalStateException("not at rest: " + state);
    }
    offer(OptionalInt.empty());
  }

  /** Takes octets of the server, cut anywhere. */
  public void received(Octets octets) {
    if (state instanceof Over || state instanceof Leaving) {
      return;
    }
    framer.feed(octets);
    if (framer.kept() > MAX_KEPT) {
      leave(new SessionEnd.Faulty("сервер шлет больше, чем можно принять"));
    }
    drain();
  }

  /** The connection is gone. */
  public void lost(String reason) {
    leave(new SessionEnd.Lost(reason));
  }

  private void request(SessionStart start) {
    if (!start.partNumber().chars().allMatch(sign -> sign > 0 && sign < 0x80)) {
      fault("номер блока не в IA5");
      return;
    }
    partNumber = Text.ia5(start.partNumber(), 16);
    ConnectRequest request =
        new ConnectRequest(settings.serverAddress(), partNumber, start.keyId(), start.idRequest());
    setUp(new HelloAwaited(request));
  }

  private void greeted(ServerHello hello) {
    security.hello(
        hello.certificate(),
        hello.rnds(),
        working(
            this::prove,
            code -> {
              if (code == ResponseCode.CA_KEY_NEEDED) {
                setUp(new ChainAwaited(new CaCertRequest(List.of(CaCertRequest.NO_KEY)), hello));
              } else {
                refusedByBlock(code);
              }
            }));
  }

  private void learn(Iterator<Octets> certificates, ServerHello hello) {
    if (certificates.hasNext()) {
      security.authority(
          certificates.next(), working(done -> learn(certificates, hello), this::refusedByBlock));
    } else {
      security.hello(hello.certificate(), hello.rnds(), working(this::prove, this::refusedByBlock));
    }
  }

  private void prove(SessionProof proof) {
    badInRow = 0;
    if (!Element.UNIT_CERTIFICATE.allows(proof.certificate().length())) {
      fault("сертификат блока длиной " + proof.certificate().length());
      return;
    }
    setUp(new ConfirmAwaited(new InitSession(proof.certificate(), proof.rndkc(), proof.s())));
  }

  private void confirmed(ConfirmSession confirm) {
    security.confirm(
        confirm.h(),
        working(
            done -> {
              badInRow = 0;
              offer(OptionalInt.empty());
            },
            this::refusedByBlock));
  }

  private void offer(OptionalInt retransmitReq) {
    long serialNo = memory.nextSerialNo();
    security.nextParcel(
        serialNo,
        working(
            parcel -> seal(parcel, retransmitReq),
            code -> {
              if (code == ResponseCode.END_OF_DATA) {
                drained("");
              } else {
                refusedByBlock(code);
              }
            }));
  }

  private void seal(Parcel parcel, OptionalInt retransmitReq) {
    int length = parcel.payload().length();
    if (refused.contains(parcel.number())) {
      drained("сервер не принял документ " + parcel.number());
    } else if (length == 0 || length > MessageData.SENT) {
      fault("документ " + parcel.number() + " длиной " + length);
    } else {
      MessageData data =
          new MessageData(
              true,
              parcel.payload(),
              memory.nextSerialNo(),
              memory.confirmed(),
              options(retransmitReq));
      security.mac(
          data.toOctets(),
          working(mac -> transmit(parcel.number(), data, mac), this::refusedByBlock));
    }
  }

  private MessageOptions options(OptionalInt retransmitReq) {
    return new MessageOptions(
        retransmitReq,
        OptionalLong.of(settings.systemCode()),
        OptionalInt.of(MessageOptions.PROTOCOL),
        partNumber,
        OptionalInt.of(diagnostic.code()),
        OptionalInt.empty(),
        OptionalInt.of(0));
  }

  private void transmit(long document, MessageData data, Octets mac) {
    if (!Element.MAC.allows(mac.length())) {
      fault("имитовставка блока длиной " + mac.length());
      return;
    }
    memory.takeSerialNo();
    state = new ReceiptAwaited(document);
    awaitUntil(timers.now().plus(settings.dataReadTo()));
    send(Message.of(data, mac));
  }

  private void read(Message message) {
    ClientState before = state;
    MessageData data = message.data();
    security.accept(
        data.serialNo(),
        data.encrypted(),
        data.payload(),
        message.elements(),
        message.mac(),
        working(
            about -> {
              badInRow = 0;
              memory.received(data.serialNo());
              acknowledged(about, before);
            },
            code -> {
              state = before;
              bad(RetransmitReason.REFUSED, code.meaning());
            }));
  }

  private void acknowledged(Acknowledged about, ClientState before) {
    if (before instanceof ReceiptAwaited awaited && awaited.document() == about.number()) {
      if (about.result() == 0) {
        listener.delivered();
      } else {
        refused.add(about.number());
      }
      offer(OptionalInt.empty());
    } else if (before instanceof ReceiptAwaited) {
      state = before;
      awaitUntil(deadline);
    } else {
      rest();
    }
  }

  private void drained(String problem) {
    if (settings.keepOpen()) {
      rest();
      listener.rested(problem);
    } else {
      finish(new SessionEnd.Done(problem));
    }
  }

  private void rest() {
    state = new Resting();
    timer = timers.after(settings.inactivityTo(), () -> finish(new SessionEnd.Done("")));
  }

  private void setUp(SettingUp next) {
    state = next;
    awaitUntil(timers.now().plus(settings.initReadTo()));
    send(next.sent());
  }

  private void awaitUntil(SimInstant end) {
    deadline = end;
    timer.cancel();
    SimInstant at = end.isBefore(timers.now()) ? timers.now() : end;
    timer =
        timers.schedule(at, Timers.NORMAL, () -> finish(new SessionEnd.Lost("нет ответа сервера")));
  }

  private void send(Body body) {
    boolean connecting = body instanceof ConnectRequest;
    Octets context = connecting ? memory.contextToConnect(timers.now()) : memory.context();
    long systemCode = body instanceof Message ? settings.systemCode() : 0;
    output.accept(new Packet(systemCode, partNumber, context, body).toOctets());
  }

  private void drain() {
    try {
      while (isListening()) {
        Optional<Frame> frame = framer.next();
        if (frame.isEmpty()) {
          return;
        }
        take(frame.get());
      }
    } catch (DecodeException e) {
      fault(e.getMessage());
    }
  }

  private boolean isListening() {
    return !(state instanceof Working || state instanceof Leaving || state instanceof Over);
  }

  private void take(Frame frame) {
    try {
      Packet packet = Packet.decode(frame);
      if (packet.body() instanceof DenySession deny) {
        denied(deny);
      } else if (!packet.partNumber().equals(partNumber)) {
        bad(RetransmitReason.UNREADABLE, "сообщение для другого блока");
      } else if (!state.expects(packet.body())) {
        bad(RetransmitReason.UNREADABLE, "не ожидается " + packet.body().type());
      } else {
        memory.answered(packet.serverCtx(), timers.now());
        obey(packet.body());
      }
    } catch (DecodeException e) {
      bad(RetransmitReason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private void obey(Body body) {
    if (body instanceof ServerHello hello) {
      greeted(hello);
    } else if (body instanceof CaCertChain chain && state instanceof ChainAwaited awaited) {
      learn(chain.certificates().iterator(), awaited.hello());
    } else if (body instanceof ConfirmSession confirm) {
      confirmed(confirm);
    } else if (body instanceof Message message) {
      read(message);
    }
  }

  private void denied(DenySession deny) {
    memory.forgetContext();
    fault(
        String.format(Locale.ROOT, "отказ сервера %04X: %s", deny.errorCode(), deny.description()));
  }

  private void bad(RetransmitReason reason, String why) {
    badInRow++;
    if (badInRow > 1) {
      memory.forgetContext();
      fault("два сообщения подряд с ошибкой: " + why);
    } else if (state instanceof SettingUp setting) {
      setUp(setting);
    } else if (state instanceof ReceiptAwaited) {
      offer(OptionalInt.of(reason.code()));
    } else {
      rest();
    }
  }

  private void refusedByBlock(ResponseCode code) {
    fault("отказ блока: " + code.meaning());
  }

  private void fault(String problem) {
    finish(new SessionEnd.Faulty(problem));
  }

  // The block takes one request at a time, so the end waits for the answer it owes.
  private void leave(SessionEnd end) {
    if (state instanceof Working) {
      state = new Leaving(end);
    } else if (!(state instanceof Over || state instanceof Leaving)) {
      finish(end);
    }
  }

  private void finish(SessionEnd end) {
    timer.cancel();
    state = new Over();
    security.end(ignored -> listener.ended(end));
  }

  private <T> Consumer<Outcome<T>> working(Consumer<T> done, Consumer<ResponseCode> refusal) {
    timer.cancel();
    state = new Working();
    return outcome -> {
      if (state instanceof Leaving leaving) {
        finish(leaving.end());
      } else if (outcome instanceof Outcome.Done<T> success) {
        done.accept(success.value());
      } else if (outcome instanceof Outcome.Refused<T> failure) {
        refusal.accept(failure.code());
      }
      drain();
    };
  }
}
