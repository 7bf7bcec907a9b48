package tachotwin.aistk.server;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.CaCertRequest;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.DenyCode;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.aistk.message.Header;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.server.ServerState.Established;
import tachotwin.aistk.server.ServerState.Fresh;
import tachotwin.aistk.server.ServerState.Greeted;
import tachotwin.aistk.server.ServerState.Hello;
import tachotwin.aistk.server.ServerState.Over;
import tachotwin.gost.Certificate;
import tachotwin.gost.channel.ServerEnd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The server on one connection (В.1.3): greets, judges the block, opens its messages and answers
 * each. Whatever is wrong ends the connection with DENYSESSION.
 *
 * <p>One thread uses it. It keeps at most one message and answers each before it reads the next.
 */
public final class ServerEngine {
  private static final Octets NO_PART_NUMBER = Text.ia5("", 16);

  private final AistkServer server;
  private final Consumer<Octets> output;
  private final Runnable close;
  private final Framer framer = new Framer(Framer.FROM_TACHOGRAPH);
  private final Deadlines deadlines;
  private ServerState state = new Fresh();
  private Octets partNumber = NO_PART_NUMBER;
  private int messages;
  private int handshakes;
  private boolean counted = true;

  ServerEngine(AistkServer server, Timers timers, Consumer<Octets> output, Runnable close) {
    this.server = server;
    this.output = output;
    this.close = close;
    this.deadlines = new Deadlines(timers, server.limits(), () -> deny(DenyCode.TIME_OUT));
  }

  void start(boolean room) {
    deadlines.opened();
    if (!room) {
      deny(DenyCode.OVERLOAD);
    }
  }

  /** Takes octets of the tachograph, cut anywhere. */
  public void received(Octets octets) {
    if (state instanceof Over) {
      return;
    }
    framer.feed(octets);
    try {
      Optional<Frame> frame = framer.next();
      while (frame.isPresent() && !(state instanceof Over)) {
        deadlines.messageEnded();
        take(frame.get());
        frame = framer.next();
      }
    } catch (DecodeException e) {
      deny(DenyCode.WRONG_FORMAT);
    }
    if (!(state instanceof Over)) {
      deadlines.octetsCame(framer.kept() > 0);
    }
  }

  /** The connection is gone. */
  public void closed() {
    over();
  }

  private void take(Frame frame) throws DecodeException {
    Header header = frame.header();
    partNumber = header.partNumber();
    messages++;
    if (header.version() != Header.VERSION) {
      deny(DenyCode.WRONG_VERSION);
    } else if (!frame.crcMatches()) {
      deny(DenyCode.WRONG_CRC);
    } else if (messages > server.limits().messages()) {
      deny(DenyCode.OVERLOAD);
    } else {
      obey(Packet.decode(frame));
    }
  }

  private void obey(Packet packet) throws DecodeException {
    Body body = packet.body();
    if (body instanceof ConnectRequest request) {
      greet(packet, request);
    } else if (state instanceof Greeted greeted && belongs(packet, greeted.hello())) {
      setUp(greeted.hello(), body);
    } else if (state instanceof Established session && belongs(packet, session.hello())) {
      if (body instanceof Message message) {
        read(session, packet.systemCode(), message);
      } else {
        setUp(session.hello(), body);
      }
    } else {
      deny(state instanceof Fresh ? DenyCode.UNEXPECTED_MESSAGE : DenyCode.WRONG_CONTEXT);
    }
  }

  private static boolean belongs(Packet packet, Hello hello) {
    return packet.partNumber().equals(hello.partNumber())
        && packet.serverCtx().equals(hello.visit().serverCtx());
  }

  private void greet(Packet packet, ConnectRequest request) {
    if (!request.partNumber().equals(packet.partNumber())) {
      deny(DenyCode.WRONG_CONTEXT);
    } else if (++handshakes > server.limits().handshakes()) {
      deny(DenyCode.OVERLOAD);
    } else {
      UnitContext context = server.contexts().of(packet.partNumber());
      UnitContext.Visit visit = context.visit(packet.serverCtx(), server.secrets());
      SimInstant time = server.time().at(request.time());
      state = new Greeted(new Hello(packet.partNumber(), request.keyId(), time, context, visit));
      send(new ServerHello(server.identity().certificate().der(), visit.rnds()));
    }
  }

  private void setUp(Hello hello, Body body) {
    if (body instanceof CaCertRequest request) {
      send(new CaCertChain(server.identity().chainFor(request.keyIds())));
    } else if (body instanceof InitSession init) {
      confirm(hello, init);
    } else {
      deny(DenyCode.UNEXPECTED_MESSAGE);
    }
  }

  private void confirm(Hello hello, InitSession init) {
    if (++handshakes > server.limits().handshakes()) {
      deny(DenyCode.OVERLOAD);
      return;
    }
    Optional<Certificate> certificate = certificate(hello, init);
    if (certificate.isEmpty()) {
      deny(DenyCode.UNKNOWN_CERTIFICATE);
    } else {
      ServerEnd end = new ServerEnd(server.identity().key(), server.identity().certificate());
      long now = hello.time().epochSecond();
      Optional<Octets> h =
          end.accept(certificate.get(), hello.visit().rnds(), init.rndkc(), init.s(), now);
      if (h.isEmpty()) {
        deny(DenyCode.WRONG_CRYPTOGRAM);
      } else {
        state = new Established(hello, end.keys(), certificate.get(), -1, Octets.EMPTY);
        deadlines.established();
        send(new ConfirmSession(h.get()));
      }
    }
  }

  private Optional<Certificate> certificate(Hello hello, InitSession init) {
    try {
      return Optional.of(Certificate.decode(init.certificate()))
          .filter(found -> found.key().keyId().equals(hello.keyId()))
          .filter(found -> found.subject().number16().equals(hello.partNumber()))
          .filter(found -> server.identity().trusts(found, hello.time()));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private void read(Established session, long systemCode, Message message) throws DecodeException {
    long serialNo = message.data().serialNo();
    if (!session.keys().macUp(message.elements()).equals(message.mac())) {
      deny(DenyCode.WRONG_MAC);
    } else if (!follows(serialNo, session.lastSerialNo())) {
      deny(DenyCode.WRONG_CONTEXT);
    } else {
      session.hello().context().received(serialNo);
      Optional<Octets> answer = answer(session, message);
      if (answer.isEmpty()) {
        deny(DenyCode.OVERLOAD);
      } else {
        Answers answers = new Answers(session, serialNo, answer.get());
        state = answers.next();
        output.accept(answers.packet(systemCode).toOctets());
      }
    }
  }

  // The same number may come again; numbers go round after the last of four octets.
  private static boolean follows(long serialNo, long last) {
    return last < 0 || (int) (serialNo - last) >= 0;
  }

  private Optional<Octets> answer(Established session, Message message) throws DecodeException {
    Octets payload = message.data().payload();
    if (payload.isEmpty()) {
      boolean again = message.data().options().retransmitReq().isPresent();
      return Optional.of(again ? session.lastReceipt() : Octets.EMPTY);
    }
    Octets document =
        message.data().encrypted()
            ? session.keys().decryptUp(message.data().serialNo(), payload)
            : payload;
    return server.desk().receive(session.hello().partNumber(), session.certificate(), document);
  }

  private void send(Body body) {
    Octets context =
        state instanceof Greeted greeted
            ? greeted.hello().visit().serverCtx()
            : state instanceof Established session
                ? session.hello().visit().serverCtx()
                : Header.NO_CONTEXT;
    output.accept(new Packet(0, partNumber, context, body).toOctets());
  }

  private void deny(DenyCode code) {
    if (over()) {
      send(DenySession.of(code));
      close.run();
    }
  }

  private boolean over() {
    boolean wasOpen = !(state instanceof Over);
    state = new Over();
    deadlines.ended();
    if (counted) {
      counted = false;
      server.release();
    }
    return wasOpen;
  }
}
