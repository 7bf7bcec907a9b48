package tachotwin.aistk.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.port.ServerSecurity;
import tachotwin.time.SimDuration;
import tachotwin.time.Timers;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Parcel;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;

/**
 * A block without cryptography that takes 10 ms for everything and one request at a time. It takes
 * the first octet of a payload for the result of a receipt of the document it gave last.
 */
final class FakeSecurity implements ServerSecurity {
  static final String NUMBER = "14A3A00000012345";
  static final Octets MAC = Octets.hex("A1A2A3A4A5A6");

  final Deque<Parcel> waiting = new ArrayDeque<>();
  final Deque<ResponseCode> acceptRefusals = new ArrayDeque<>();
  final Deque<ResponseCode> helloRefusals = new ArrayDeque<>();
  final List<String> calls = new ArrayList<>();

  private final Timers timers;
  private boolean busy;

  FakeSecurity(Timers timers) {
    this.timers = timers;
  }

  FakeSecurity with(int... numbers) {
    for (int number : numbers) {
      waiting.add(new Parcel(number, Octets.filled(number, 3)));
    }
    return this;
  }

  @Override
  public void begin(Consumer<Outcome<SessionStart>> onReply) {
    Octets sixteen = Octets.filled(0x11, 16);
    later("begin", onReply, () -> done(new SessionStart(NUMBER, sixteen, sixteen)));
  }

  @Override
  public void hello(
      Octets serverCertificate, Octets rnds, Consumer<Outcome<SessionProof>> onReply) {
    Outcome<SessionProof> proof =
        helloRefusals.isEmpty()
            ? done(
                new SessionProof(
                    Octets.filled(0x22, 16), Octets.filled(0x33, 64), Octets.hex("3000")))
            : refused(helloRefusals.remove());
    later("hello", onReply, () -> proof);
  }

  @Override
  public void authority(Octets certificate, Consumer<Outcome<Octets>> onReply) {
    later("authority " + certificate, onReply, () -> done(Octets.EMPTY));
  }

  @Override
  public void confirm(Octets h, Consumer<Outcome<Octets>> onReply) {
    later("confirm", onReply, () -> done(Octets.EMPTY));
  }

  @Override
  public void nextParcel(long serialNo, Consumer<Outcome<Parcel>> onReply) {
    later(
        "nextParcel " + serialNo,
        onReply,
        () -> waiting.isEmpty() ? refused(ResponseCode.END_OF_DATA) : done(waiting.element()));
  }

  @Override
  public void mac(Octets elements, Consumer<Outcome<Octets>> onReply) {
    later("mac", onReply, () -> done(MAC));
  }

  @Override
  public void accept(
      long serialNo,
      boolean encrypted,
      Octets payload,
      Octets elements,
      Octets mac,
      Consumer<Outcome<Acknowledged>> onReply) {
    later("accept " + serialNo, onReply, () -> judge(payload));
  }

  private Outcome<Acknowledged> judge(Octets payload) {
    if (!acceptRefusals.isEmpty()) {
      return refused(acceptRefusals.remove());
    }
    if (payload.isEmpty()) {
      return done(new Acknowledged(0, 0));
    }
    long number = waiting.element().number();
    if (payload.u8(0) == 0) {
      waiting.remove();
    }
    return done(new Acknowledged(number, payload.u8(0)));
  }

  @Override
  public void end(Consumer<Outcome<Octets>> onReply) {
    later("end", onReply, () -> done(Octets.EMPTY));
  }

  private <T> void later(String call, Consumer<Outcome<T>> onReply, Supplier<Outcome<T>> outcome) {
    if (busy) {
      throw new IllegalStateException(call + " while the block works");
    }
    busy = true;
    calls.add(call);
    timers.after(
        SimDuration.ofMillis(10),
        () -> {
          busy = false;
          onReply.accept(outcome.get());
        });
  }

  private static <T> Outcome<T> done(T value) {
    return new Outcome.Done<>(value);
  }

  private static <T> Outcome<T> refused(ResponseCode code) {
    return new Outcome.Refused<>(code);
  }
}
