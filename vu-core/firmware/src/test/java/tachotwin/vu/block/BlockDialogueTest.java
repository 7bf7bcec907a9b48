package tachotwin.vu.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.port.SecurityBlock;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.VehicleState;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** The unit's reactions to the codes of table Ж.5, seen on the port. */
class BlockDialogueTest {
  private final EventQueue time = new EventQueue(SimInstant.ofEpochSecond(1_000));
  private final Wire wire = new Wire();
  private final List<ResponseCode> losses = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private BlockDialogue dialogue;

  /** Keeps the codes of commands and answers them from a queue, 00 when it is empty. */
  private final class Wire implements SecurityBlock {
    private final List<String> sent = new ArrayList<>();
    private final Deque<Integer> codes = new ArrayDeque<>();
    private boolean contact = true;
    private boolean busy;

    @Override
    public void submit(ZhCommand command, Consumer<Reply> onReply) {
      assertThat(busy).as("one command at a time").isFalse();
      busy = true;
      sent.add(String.format(Locale.ROOT, "%02X", command.code()));
      time.after(
          SimDuration.ofMillis(10),
          () -> {
            busy = false;
            Integer code = codes.poll();
            onReply.accept(
                contact
                    ? new Reply.Answered(new ZhAnswer(code == null ? 0 : code, Octets.EMPTY))
                    : new Reply.NoContact());
          });
    }

    @Override
    public void select(TransportProtocol protocol) {}

    @Override
    public void restart() {
      busy = false;
      sent.add("restart");
    }
  }

  @BeforeEach
  void open() {
    dialogue =
        new BlockDialogue(
            wire,
            time,
            () ->
                ZhCommand.of(
                    CommandCode.VEHICLE_STATE,
                    new VehicleState(0x82, SimInstant.ofEpochSecond(0), 0)),
            new BlockDialogue.Listener() {
              @Override
              public void lost(ResponseCode reason) {
                losses.add(reason);
              }

              @Override
              public void restarted() {
                dialogue.open();
              }
            });
    dialogue.power();
    wire.sent.clear();
  }

  @Test
  void oneCommandIsOutstandingAndTheOthersWait() {
    ask(CommandCode.FAULTS);
    ask(CommandCode.BLOCK_KEYS);
    ask(CommandCode.REPORT_LINES);

    assertThat(wire.sent).containsExactly("31");
    run(1);
    assertThat(wire.sent).containsExactly("31", "4B", "72");
    assertThat(outcomes).containsExactly("done", "done", "done");
  }

  @Test
  @Requirement("SK-044")
  void transportErrorsAreRepeatedThreeTimes() {
    for (int code : new int[] {0x13, 0xE1}) {
      wire.sent.clear();
      outcomes.clear();
      wire.codes.addAll(List.of(code, code, code, 0));
      ask(CommandCode.FAULTS);
      run(1);

      assertThat(wire.sent).containsExactly("31", "31", "31", "31");
      assertThat(outcomes).containsExactly("done");
    }
    assertThat(losses).isEmpty();
  }

  @Test
  @Requirement("SK-049")
  void aFourthErrorIsTheRestartProcedure() {
    wire.codes.addAll(List.of(0xE1, 0xE1, 0xE1, 0xE1));
    ask(CommandCode.FAULTS);
    run(5);

    assertThat(wire.sent).containsExactly("31", "31", "31", "31", "restart");
    assertThat(outcomes).containsExactly("refused E1");
    assertThat(losses).containsExactly(ResponseCode.INTERNAL_ERROR);
  }

  @Test
  void aBlockThatIsNotReadyIsGivenTime() {
    wire.codes.addAll(List.of(0x75, 0x75));
    ask(CommandCode.FAULTS);

    run(0.5);
    assertThat(wire.sent).containsExactly("31");
    run(3);
    assertThat(wire.sent).containsExactly("31", "31", "31");
    assertThat(outcomes).containsExactly("done");
  }

  @Test
  void powerSavingIsLeftBeforeTheCommandIsRepeated() {
    wire.codes.addAll(List.of(0x46, 0x00, 0x00));
    ask(CommandCode.FAULTS);
    run(1);

    assertThat(wire.sent).containsExactly("31", "51", "31");
    assertThat(outcomes).containsExactly("done");
  }

  @Test
  void brokenBlocksAreRestarted() {
    for (int code : new int[] {0xE0, 0xE2, 0xE3}) {
      wire.sent.clear();
      wire.codes.add(code);
      ask(CommandCode.FAULTS);
      run(5);

      assertThat(wire.sent).containsExactly("31", "restart");
    }
    assertThat(losses)
        .containsExactly(
            ResponseCode.OUT_OF_SYNC, ResponseCode.LOW_VOLTAGE, ResponseCode.APPLICATION_PROTOCOL);
  }

  @Test
  void refusalsAreValues() {
    for (int code : new int[] {0x12, 0x15, 0x21, 0x22, 0x27, 0x45, 0x70, 0x80, 0x81}) {
      outcomes.clear();
      wire.codes.add(code);
      ask(CommandCode.FAULTS);
      run(1);

      assertThat(outcomes).containsExactly(String.format(Locale.ROOT, "refused %02X", code));
    }
    assertThat(losses).isEmpty();
  }

  @Test
  void lossOfContactRefusesAllThatWaits() {
    wire.contact = false;
    ask(CommandCode.FAULTS);
    ask(CommandCode.BLOCK_KEYS);
    run(0.5);

    assertThat(outcomes).containsExactly("refused 75", "refused 75");
    assertThat(dialogue.isOpen()).isFalse();
    run(2);
    assertThat(dialogue.isOpen()).isTrue();
  }

  @Test
  void anAnswerThatIsNotWhatTheTableSaysIsARefusal() {
    // 32 answers 32 octets; here there are none.
    dialogue.ask(
        CommandCode.STATUS,
        BlockStatus.class,
        outcome -> outcomes.add(outcome.getClass().getSimpleName()));
    run(1);

    assertThat(outcomes).containsExactly("Refused");
  }

  @Test
  void nothingIsHeardAfterTheSupplyWent() {
    ask(CommandCode.FAULTS);
    dialogue.close();
    run(1);

    assertThat(outcomes).containsExactly("refused 75");
  }

  private void ask(CommandCode code) {
    dialogue.ask(
        code,
        Payload.Raw.class,
        outcome ->
            outcomes.add(
                outcome instanceof Outcome.Refused<Payload.Raw> refused
                    ? String.format(Locale.ROOT, "refused %02X", refused.code().code())
                    : "done"));
  }

  private void run(double seconds) {
    time.runUntil(time.now().plus(SimDuration.ofMillis(Math.round(seconds * 1_000))));
  }
}
