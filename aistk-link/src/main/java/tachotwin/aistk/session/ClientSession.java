package tachotwin.aistk.session;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Diagnostic;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.message.RetransmitReason;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.session.ClientState.ChainAwaited;
import tachotwin.aistk.session.ClientState.Leaving;
import tachotwin.aistk.session.ClientState.Over;
import tachotwin.aistk.session.ClientState.ReceiptAwaited;
import tachotwin.aistk.session.ClientState.Resting;
import tachotwin.aistk.session.ClientState.SettingUp;
import tachotwin.aistk.session.ClientState.Working;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.port.ServerSecurity;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.ResponseCode;

/**
 * The tachograph on one connection to the server (В.1.3, В.2–В.4): sets up a session, sends the
 * documents of the block one by one, each after the receipt of the one before, until the block has
 * none.
 *
 * <p>One bad message of the server makes it send its last request again, a document with a new
 * number and RetransmitReq; two in a row end the session (Ж.5, 61–62).
 */
public final class ClientSession {
  private final ServerSecurity security;
  private final Timers timers;
  private final ClientSettings settings;
  private final LinkMemory memory;
  private final Listener listener;
  private final PacketLine line;
  private final Greeting greeting;
  private final Delivering delivering;
  private ClientState state = new Working();
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
    this.listener = listener;
    this.deadline = timers.now();
    this.line = new PacketLine(timers, memory, settings.systemCode(), output);
    this.greeting = new Greeting(this, security, line, settings.serverAddress());
    this.delivering =
        new Delivering(this, security, line, memory, settings.systemCode(), diagnostic);
  }

  /** Sends CONNECTREQUEST. */
  public void open() {
    greeting.begin();
  }

  /** Sends the documents that wait now; only after {@link Listener#rested}. */
  public void resume() {
    if (!(state instanceof Resting)) {
      throw new IllegalStateException("not at rest: " + state);
    }
    delivering.offer();
  }

  /** Takes octets of the server, cut anywhere. */
  public void received(Octets octets) {
    if (state instanceof Over || state instanceof Leaving) {
      return;
    }
    line.feed(octets);
    if (line.isFlooded()) {
      leave(new SessionEnd.Faulty("сервер шлет больше, чем можно принять"));
    }
    drain();
  }

  /** The connection is gone. */
  public void lost(String reason) {
    leave(new SessionEnd.Lost(reason));
  }

  private void drain() {
    try {
      while (!(state instanceof Working || state instanceof Leaving || state instanceof Over)) {
        Optional<Frame> frame = line.next();
        if (frame.isEmpty()) {
          return;
        }
        take(frame.get());
      }
    } catch (DecodeException e) {
      fault(String.valueOf(e.getMessage()));
    }
  }

  private void take(Frame frame) {
    try {
      Packet packet = Packet.decode(frame);
      if (packet.body() instanceof DenySession deny) {
        denied(deny);
      } else if (!packet.partNumber().equals(line.partNumber())) {
        bad(RetransmitReason.UNREADABLE, "сообщение для другого блока");
      } else if (!state.expects(packet.body())) {
        bad(RetransmitReason.UNREADABLE, "не ожидается " + packet.body().type());
      } else {
        line.accepted(packet);
        obey(packet.body());
      }
    } catch (DecodeException e) {
      bad(RetransmitReason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private void obey(Body body) {
    if (body instanceof ServerHello hello) {
      greeting.answer(hello);
    } else if (body instanceof CaCertChain chain && state instanceof ChainAwaited awaited) {
      greeting.learn(chain, awaited.hello());
    } else if (body instanceof ConfirmSession confirm) {
      greeting.confirm(confirm);
    } else if (body instanceof Message message) {
      delivering.read(message, state);
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
      delivering.offerAgain(reason);
    } else {
      rest();
    }
  }

  /** Sends what a state says and waits as it says. */
  void setUp(SettingUp next) {
    state = next;
    awaitUntil(timers.now().plus(settings.initReadTo()));
    line.send(next.sent());
  }

  /** The server proved itself. */
  void established() {
    delivering.offer();
  }

  /** Sends a document and waits for its receipt. */
  void awaitReceipt(long document, Message message) {
    state = new ReceiptAwaited(document);
    awaitUntil(timers.now().plus(settings.dataReadTo()));
    line.send(message);
  }

  /** The message was no receipt of the document that was sent last. */
  void resumeWaiting(ClientState before) {
    if (before instanceof ReceiptAwaited) {
      state = before;
      awaitUntil(deadline);
    } else {
      rest();
    }
  }

  void delivered() {
    listener.delivered();
  }

  /** The block has no more to send. */
  void drained(String problem) {
    if (settings.keepOpen()) {
      rest();
      listener.rested(problem);
    } else {
      finish(new SessionEnd.Done(problem));
    }
  }

  /** The block found the last message of the server good. */
  void wasGood() {
    badInRow = 0;
  }

  /** The block found the last message of the server bad. */
  void wasRefused(ClientState before, ResponseCode code) {
    state = before;
    bad(RetransmitReason.REFUSED, code.meaning());
  }

  void refusedByBlock(ResponseCode code) {
    fault("отказ блока: " + code.meaning());
  }

  void fault(String problem) {
    finish(new SessionEnd.Faulty(problem));
  }

  /** The answer of the block to a request; until it comes, messages of the server wait. */
  <T> Consumer<Outcome<T>> working(Consumer<T> done, Consumer<ResponseCode> refusal) {
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

  private void rest() {
    state = new Resting();
    timer.cancel();
    timer = timers.after(settings.inactivityTo(), () -> finish(new SessionEnd.Done("")));
  }

  private void awaitUntil(SimInstant end) {
    deadline = end;
    timer.cancel();
    SimInstant at = end.isBefore(timers.now()) ? timers.now() : end;
    timer =
        timers.schedule(at, Timers.NORMAL, () -> finish(new SessionEnd.Lost("нет ответа сервера")));
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
}
