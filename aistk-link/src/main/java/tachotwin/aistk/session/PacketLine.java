package tachotwin.aistk.session;

import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.Packet;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimClock;

/** Puts bodies into packets with the right header (В.1.2) and takes frames out of octets. */
final class PacketLine {
  private static final int MAX_KEPT = 65_536;

  private final SimClock clock;
  private final LinkMemory memory;
  private final long systemCode;
  private final Consumer<Octets> output;
  private final Framer framer = new Framer(Framer.FROM_SERVER);
  private Octets partNumber = Octets.filled(' ', 16);

  PacketLine(SimClock clock, LinkMemory memory, long systemCode, Consumer<Octets> output) {
    this.clock = clock;
    this.memory = memory;
    this.systemCode = systemCode;
    this.output = output;
  }

  /** The number of the block, known since it began the session. */
  void partNumber(Octets number) {
    partNumber = number;
  }

  Octets partNumber() {
    return partNumber;
  }

  void send(Body body) {
    boolean connecting = body instanceof ConnectRequest;
    Octets context = connecting ? memory.contextToConnect(clock.now()) : memory.context();
    long code = body instanceof Message ? systemCode : 0;
    output.accept(new Packet(code, partNumber, context, body).toOctets());
  }

  void feed(Octets octets) {
    framer.feed(octets);
  }

  /** Whether the server has sent more than can be kept while the block works. */
  boolean isFlooded() {
    return framer.kept() > MAX_KEPT;
  }

  Optional<Frame> next() throws DecodeException {
    return framer.next();
  }

  /** A message was what it should be: its ServerCTX goes into the next one. */
  void accepted(Packet packet) {
    memory.answered(packet.serverCtx(), clock.now());
  }
}
