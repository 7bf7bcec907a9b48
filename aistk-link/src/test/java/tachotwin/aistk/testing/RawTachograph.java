package tachotwin.aistk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.DenySession;
import tachotwin.aistk.message.Frame;
import tachotwin.aistk.message.Framer;
import tachotwin.aistk.message.Header;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.message.ServerHello;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.gost.channel.TachographEnd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** A tachograph that makes each message by hand, right or wrong, for tests of the server. */
public final class RawTachograph {
  public final Certificate certificate;
  public final TachographEnd end;
  public Octets serverCtx = Header.NO_CONTEXT;

  private final Framer framer = new Framer(Framer.FROM_SERVER);
  private final Octets rndkc = Octets.filled(0x77, 16);

  public RawTachograph(World world) {
    this(world.blockKey, world.block);
  }

  public RawTachograph(SigningKey key, Certificate certificate) {
    this.certificate = certificate;
    this.end = new TachographEnd(key, certificate);
  }

  public Octets packet(Body body) {
    return new Packet(0, certificate.subject().number16(), serverCtx, body).toOctets();
  }

  public Octets connectRequest() {
    Octets time = new OctetWriter().u32(World.START.epochSecond()).toOctets();
    return packet(
        new ConnectRequest(
            "",
            certificate.subject().number16(),
            certificate.key().keyId(),
            Octets.concat(time, Octets.filled(0x66, 12))));
  }

  public InitSession init(ServerHello hello) throws DecodeException {
    Octets s = end.start(Certificate.decode(hello.certificate()), hello.rnds(), rndkc);
    return new InitSession(certificate.der(), rndkc, s);
  }

  public Message message(long serialNo, Octets document) {
    Octets payload = document.isEmpty() ? document : end.keys().encryptUp(serialNo, document);
    MessageData data = new MessageData(true, payload, serialNo, 0, MessageOptions.NONE);
    return Message.of(data, end.keys().macUp(data.toOctets()));
  }

  /** The messages in octets of the server, none of which may be cut; remembers ServerCTX. */
  public List<Body> bodies(Octets octets) {
    List<Body> out = new ArrayList<>();
    framer.feed(octets);
    try {
      for (Optional<Frame> one = framer.next(); one.isPresent(); one = framer.next()) {
        Packet packet = Packet.decode(one.get());
        if (!(packet.body() instanceof DenySession)) {
          serverCtx = packet.serverCtx();
        }
        out.add(packet.body());
      }
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    }
    return out;
  }

  /** Whether H of the server is right. */
  public boolean confirms(ConfirmSession confirm) {
    return end.confirm(confirm.h());
  }

  /** The decrypted payload of an answer, whose check sum must be right. */
  public Octets open(Message answer) {
    if (!end.keys().macDown(answer.elements()).equals(answer.mac())) {
      throw new IllegalStateException("wrong MAC");
    }
    return end.keys().decryptDown(answer.data().serialNo(), answer.data().payload());
  }
}
