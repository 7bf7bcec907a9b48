package tachotwin.vu.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.FakeBlock;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Each request of the server's client is one command of the block. */
class ServerCommandsTest {
  private static final Octets CERTIFICATE = Octets.hex("3001AA");
  private static final Octets RNDS = Octets.filled(0x0D, 16);
  private final EventQueue time = new EventQueue(SimInstant.ofEpochSecond(1_000));
  private final FakeBlock block = new FakeBlock(time);
  private final List<Object> outcomes = new ArrayList<>();
  private ServerCommands commands;

  @BeforeEach
  void open() {
    BlockDialogue dialogue =
        new BlockDialogue(
            block,
            time,
            () -> ZhCommand.of(CommandCode.STATUS),
            new BlockDialogue.Listener() {
              @Override
              public void lost(ResponseCode reason) {}

              @Override
              public void restarted() {}
            });
    dialogue.power();
    dialogue.open();
    commands = new ServerCommands(dialogue);
  }

  @Test
  void aSessionRunsThroughItsCommands() {
    ServerMessages.SessionStart start =
        new ServerMessages.SessionStart("14A3000000000001", RNDS, RNDS);
    ServerMessages.Parcel parcel = new ServerMessages.Parcel(7, Octets.hex("E1E2"));
    block.answer(CommandCode.SERVER_BEGIN, data -> ZhAnswer.ok(start));
    block.answer(CommandCode.SERVER_PARCEL, data -> ZhAnswer.ok(parcel));
    block.answer(
        CommandCode.SERVER_MAC, data -> ZhAnswer.ok(new Payload.Raw(Octets.hex("010203040506"))));
    commands.begin(outcomes::add);
    commands.nextParcel(3, outcomes::add);
    commands.mac(Octets.hex("AABB"), outcomes::add);
    commands.end(outcomes::add);
    run();

    assertThat(outcomes)
        .containsExactly(
            new Outcome.Done<>(start),
            new Outcome.Done<>(parcel),
            new Outcome.Done<>(Octets.hex("010203040506")),
            new Outcome.Done<>(Octets.EMPTY));
    assertThat(block.told(CommandCode.SERVER_PARCEL, ServerMessages.ParcelRequest.class))
        .containsExactly(new ServerMessages.ParcelRequest(3));
    assertThat(block.told(CommandCode.SERVER_MAC, Payload.Raw.class))
        .containsExactly(new Payload.Raw(Octets.hex("AABB")));
  }

  @Test
  void whatTheServerSendsReachesTheBlock() {
    block.answer(
        CommandCode.SERVER_HELLO,
        data ->
            ZhAnswer.ok(new ServerMessages.SessionProof(RNDS, Octets.filled(5, 64), CERTIFICATE)));
    block.answer(
        CommandCode.SERVER_MESSAGE, data -> ZhAnswer.ok(new ServerMessages.Acknowledged(7, 0)));
    commands.hello(CERTIFICATE, RNDS, outcomes::add);
    commands.authority(CERTIFICATE, outcomes::add);
    commands.confirm(Octets.filled(1, 10), outcomes::add);
    commands.accept(
        2, true, Octets.hex("A0"), Octets.hex("B0"), Octets.filled(6, 6), outcomes::add);
    run();

    assertThat(outcomes).hasSize(4).allMatch(Outcome.Done.class::isInstance);
    assertThat(block.told(CommandCode.SERVER_HELLO, ServerMessages.Hello.class))
        .containsExactly(new ServerMessages.Hello(RNDS, CERTIFICATE));
    assertThat(block.told(CommandCode.SERVER_MESSAGE, ServerMessages.ServerMessage.class))
        .containsExactly(
            new ServerMessages.ServerMessage(
                2, true, Octets.filled(6, 6), Octets.hex("A0"), Octets.hex("B0")));
  }

  @Test
  void theEndOfDocumentsIsARefusal() {
    block.answer(CommandCode.SERVER_PARCEL, data -> ZhAnswer.of(ResponseCode.END_OF_DATA));
    commands.nextParcel(1, outcomes::add);
    run();

    assertThat(outcomes).containsExactly(new Outcome.Refused<>(ResponseCode.END_OF_DATA));
  }

  private void run() {
    time.runUntil(time.now().plus(SimDuration.ofSeconds(1)));
  }
}
