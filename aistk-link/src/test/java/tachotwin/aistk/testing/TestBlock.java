package tachotwin.aistk.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.document.Document;
import tachotwin.document.Receipt;
import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.gost.channel.TachographEnd;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.port.ServerSecurity;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Parcel;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;

/** A block with real cryptography that answers at once. */
public final class TestBlock implements ServerSecurity {
  public final Deque<TestDocument> waiting = new ArrayDeque<>();
  public final List<Acknowledged> receipts = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();

  private final World world;
  private final Certificate certificate;
  private final TachographEnd end;
  private boolean knowsAuthority;
  private long draws;

  TestBlock(World world, SigningKey key, Certificate certificate, boolean knowsAuthority) {
    this.world = world;
    this.certificate = certificate;
    this.end = new TachographEnd(key, certificate);
    this.knowsAuthority = knowsAuthority;
  }

  @Override
  public void begin(Consumer<Outcome<SessionStart>> onReply) {
    calls.add("begin");
    Octets time = new OctetWriter().u32(World.START.epochSecond()).toOctets();
    Octets random = world.secrets.draw("block", "IdRequest", ++draws, 12);
    done(
        onReply,
        new SessionStart(
            certificate.subject().number(),
            certificate.key().keyId(),
            Octets.concat(time, random)));
  }

  @Override
  public void hello(
      Octets serverCertificate, Octets rnds, Consumer<Outcome<SessionProof>> onReply) {
    calls.add("hello");
    if (!knowsAuthority) {
      refuse(onReply, ResponseCode.CA_KEY_NEEDED);
      return;
    }
    try {
      Certificate server = Certificate.decode(serverCertificate);
      if (!server.isSignedBy(world.authority.certificate())) {
        refuse(onReply, ResponseCode.WRONG_DATA);
        return;
      }
      Octets rndkc = world.secrets.draw("block", "RNDKC", ++draws, 16);
      done(onReply, new SessionProof(rndkc, end.start(server, rnds, rndkc), certificate.der()));
    } catch (DecodeException e) {
      refuse(onReply, ResponseCode.WRONG_DATA);
    }
  }

  @Override
  public void authority(Octets given, Consumer<Outcome<Octets>> onReply) {
    calls.add("authority");
    knowsAuthority |= given.equals(world.authority.certificate().der());
    done(onReply, Octets.EMPTY);
  }

  @Override
  public void confirm(Octets h, Consumer<Outcome<Octets>> onReply) {
    calls.add("confirm");
    if (end.confirm(h)) {
      done(onReply, Octets.EMPTY);
    } else {
      refuse(onReply, ResponseCode.WRONG_DATA);
    }
  }

  @Override
  public void nextParcel(long serialNo, Consumer<Outcome<Parcel>> onReply) {
    calls.add("nextParcel " + serialNo);
    if (waiting.isEmpty()) {
      refuse(onReply, ResponseCode.END_OF_DATA);
    } else {
      TestDocument next = waiting.element();
      done(onReply, new Parcel(next.number(), end.keys().encryptUp(serialNo, next.octets())));
    }
  }

  @Override
  public void mac(Octets elements, Consumer<Outcome<Octets>> onReply) {
    done(onReply, end.keys().macUp(elements));
  }

  @Override
  public void accept(
      long serialNo,
      boolean encrypted,
      Octets payload,
      Octets elements,
      Octets mac,
      Consumer<Outcome<Acknowledged>> onReply) {
    calls.add("accept " + serialNo);
    if (!end.keys().macDown(elements).equals(mac)) {
      refuse(onReply, ResponseCode.WRONG_RECEIPT);
      return;
    }
    try {
      Acknowledged about = receipt(end.keys().decryptDown(serialNo, payload));
      receipts.add(about);
      waiting.removeIf(each -> each.number() == about.number() && about.result() == 0);
      done(onReply, about);
    } catch (DecodeException e) {
      refuse(onReply, ResponseCode.WRONG_RECEIPT);
    }
  }

  @Override
  public void end(Consumer<Outcome<Octets>> onReply) {
    calls.add("end");
    done(onReply, Octets.EMPTY);
  }

  private static Acknowledged receipt(Octets document) throws DecodeException {
    return Receipt.of(Document.decode(document))
        .map(receipt -> new Acknowledged(receipt.documentNumber(), receipt.result()))
        .orElse(new Acknowledged(0, 0));
  }

  private static <T> void done(Consumer<Outcome<T>> onReply, T value) {
    onReply.accept(new Outcome.Done<>(value));
  }

  private static <T> void refuse(Consumer<Outcome<T>> onReply, ResponseCode code) {
    onReply.accept(new Outcome.Refused<>(code));
  }
}
