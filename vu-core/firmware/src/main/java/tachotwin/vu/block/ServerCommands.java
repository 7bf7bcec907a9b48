package tachotwin.vu.block;

import java.util.function.Consumer;
import java.util.function.Function;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.port.ServerSecurity;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ServerMessages;

/** What the client of appendix В asks, as commands 65…6C of the block (4.3.4). */
public final class ServerCommands implements ServerSecurity {
  private final BlockDialogue dialogue;

  /** Commands over a dialogue. */
  public ServerCommands(BlockDialogue dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public void begin(Consumer<Outcome<ServerMessages.SessionStart>> onReply) {
    dialogue.ask(CommandCode.SERVER_BEGIN, ServerMessages.SessionStart.class, onReply);
  }

  @Override
  public void hello(
      Octets serverCertificate,
      Octets rnds,
      Consumer<Outcome<ServerMessages.SessionProof>> onReply) {
    dialogue.ask(
        CommandCode.SERVER_HELLO,
        new ServerMessages.Hello(rnds, serverCertificate),
        ServerMessages.SessionProof.class,
        onReply);
  }

  @Override
  public void authority(Octets certificate, Consumer<Outcome<Octets>> onReply) {
    confirmed(CommandCode.SERVER_AUTHORITY, new Payload.Raw(certificate), onReply);
  }

  @Override
  public void confirm(Octets h, Consumer<Outcome<Octets>> onReply) {
    confirmed(CommandCode.SERVER_CONFIRM, new Payload.Raw(h), onReply);
  }

  @Override
  public void nextParcel(long serialNo, Consumer<Outcome<ServerMessages.Parcel>> onReply) {
    dialogue.ask(
        CommandCode.SERVER_PARCEL,
        new ServerMessages.ParcelRequest(serialNo),
        ServerMessages.Parcel.class,
        onReply);
  }

  @Override
  public void mac(Octets elements, Consumer<Outcome<Octets>> onReply) {
    dialogue.ask(
        CommandCode.SERVER_MAC,
        new Payload.Raw(elements),
        Payload.Raw.class,
        outcome -> onReply.accept(map(outcome, Payload.Raw::octets)));
  }

  @Override
  public void accept(
      long serialNo,
      boolean encrypted,
      Octets payload,
      Octets elements,
      Octets mac,
      Consumer<Outcome<ServerMessages.Acknowledged>> onReply) {
    dialogue.ask(
        CommandCode.SERVER_MESSAGE,
        new ServerMessages.ServerMessage(serialNo, encrypted, mac, payload, elements),
        ServerMessages.Acknowledged.class,
        onReply);
  }

  @Override
  public void end(Consumer<Outcome<Octets>> onReply) {
    confirmed(CommandCode.SERVER_END, new Payload.None(), onReply);
  }

  private void confirmed(CommandCode code, Payload data, Consumer<Outcome<Octets>> onReply) {
    dialogue.ask(
        code,
        data,
        Payload.None.class,
        outcome -> onReply.accept(map(outcome, none -> Octets.EMPTY)));
  }

  private static <A, B> Outcome<B> map(Outcome<A> outcome, Function<A, B> change) {
    if (outcome instanceof Outcome.Done<A> done) {
      return new Outcome.Done<>(change.apply(done.value()));
    }
    return new Outcome.Refused<>(((Outcome.Refused<A>) outcome).code());
  }
}
