package tachotwin.aistk.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.CaCertRequest;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.Framer;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.message.ServerHello;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * A server without cryptography. It answers each message by its {@link #normal} rule; what stands
 * in {@link #script} is done instead, one entry a message.
 */
final class ScriptedServer implements ServerTransport {
  static final Octets CONTEXT = Octets.hex("0102030405060708");
  static final Octets RANDOM = Octets.filled(0x44, 16);

  final Deque<Function<Packet, Octets>> script = new ArrayDeque<>();
  final Deque<Boolean> connections = new ArrayDeque<>();
  final List<SimInstant> attempts = new ArrayList<>();
  final List<Packet> packets = new ArrayList<>();
  final List<SimInstant> sentAt = new ArrayList<>();
  final List<String> closes = new ArrayList<>();
  SimDuration latency = SimDuration.ofMillis(100);

  private final Timers timers;
  private Optional<Listener> line = Optional.empty();
  private long serialNo;

  ScriptedServer(Timers timers) {
    this.timers = timers;
  }

  @Override
  public void connect(Listener listener) {
    attempts.add(timers.now());
    boolean accepted = connections.isEmpty() || connections.remove();
    line = Optional.of(listener);
    timers.after(
        SimDuration.ofMillis(100),
        () -> {
          if (accepted) {
            listener.connected();
          } else {
            listener.closed("отказ");
          }
        });
  }

  @Override
  public void send(Octets octets) {
    Packet packet = read(octets);
    packets.add(packet);
    sentAt.add(timers.now());
    Octets answer = script.isEmpty() ? normal(packet) : script.remove().apply(packet);
    if (!answer.isEmpty()) {
      timers.after(latency, () -> say(answer));
    }
  }

  @Override
  public void close() {
    closes.add(timers.now().toString());
    line = Optional.empty();
  }

  void say(Octets octets) {
    line.ifPresent(listener -> listener.received(octets));
  }

  void hangUp() {
    Optional<Listener> was = line;
    line = Optional.empty();
    was.ifPresent(listener -> listener.closed("сервер закрыл соединение"));
  }

  List<String> types() {
    return packets.stream().map(each -> each.body().type().name()).toList();
  }

  Octets normal(Packet packet) {
    Body body = packet.body();
    if (body instanceof ConnectRequest) {
      return octets(new ServerHello(Octets.hex("3000"), RANDOM));
    } else if (body instanceof CaCertRequest) {
      return octets(new CaCertChain(List.of(Octets.hex("3001"), Octets.hex("3002"))));
    } else if (body instanceof InitSession) {
      return octets(new ConfirmSession(Octets.filled(0x55, 10)));
    }
    return receipt(0);
  }

  /** A MESSAGE whose payload is the result of a receipt. */
  Octets receipt(int result) {
    return octets(message(Octets.ofInts(result)));
  }

  Message message(Octets payload) {
    serialNo++;
    return Message.of(
        new MessageData(true, payload, serialNo, 0, MessageOptions.NONE), FakeSecurity.MAC);
  }

  static Octets octets(Body body) {
    return new Packet(0, Text.ia5(FakeSecurity.NUMBER, 16), CONTEXT, body).toOctets();
  }

  static Octets damaged(Octets octets) {
    byte[] out = octets.toByteArray();
    out[out.length - 1] ^= 1;
    return Octets.of(out);
  }

  private static Packet read(Octets octets) {
    try {
      return Packet.decode(Framer.whole(octets));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
  }
}
