package tachotwin.skzi.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock.Reply;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * The unit's side of the exchanges printed in Ж.1.2.8 and Ж.1.2.9, octet by octet. C_B(N) holds the
 * command alone, R_B(N) holds SB 00 and the command's code again. PCB: N = 0 41, N = 1 81
 * (01xxxx01b and 10xxxx01b); check sums as in {@code FrameTest}.
 */
class UnitLinkTest {
  private static final String C0_32 = "04 41 0001 32 FF39";
  private static final String C1_33 = "04 81 0001 33 AF13";
  private static final String C0_34 = "04 41 0001 34 C95C";
  private static final String C1_32 = "04 81 0001 32 2602";
  private static final String R0_32 = "04 41 0002 0032 A677";
  private static final String R1_33 = "04 81 0002 0033 582D";
  private static final String R0_34 = "04 41 0002 0034 9012";
  private static final String R0_E1 = "04 41 0001 E1 E9DD";
  private static final String R1_32 = "04 81 0002 0032 D13C";

  private final EventQueue queue = new EventQueue(SimInstant.parse("2026-03-02T05:00:00Z"));
  private final List<Octets> sent = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private int supplyCycles;
  private final UnitLink link = new UnitLink(sent::add, queue, () -> supplyCycles++);

  @Test
  void numbersAlternateFromZero() {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    expect(C0_32);
    come(R0_32);
    submit(0x33);
    expect(C1_33);
    come(R1_33);
    submit(0x34);
    expect(C0_34);
    come(R0_34);
    assertThat(replies).containsExactly(ok(0x32), ok(0x33), ok(0x34));
  }

  // Ж.1.2.8: C_B[CMD(x)](0), R_B[SB(err)](0) accepted; the same message in the next block C_B(1).
  @Test
  void errorCodeIsAnAcceptedResponseAndTheRepeatedCommandHasTheNextNumber() {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    expect(C0_32);
    come(R0_E1);
    assertThat(replies).containsExactly(new Reply.Answered(new ZhAnswer(0xE1, Octets.EMPTY)));
    submit(0x32);
    expect(C1_32);
    come(R1_32);
    submit(0x34);
    expect(C0_34);
  }

  // Ж.1.2.9, 2), example 1 (wrong PCB, length, check sum) and example 3 (other protocol, garbage).
  @Requirement("SK-034")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "04 C1 0002 0033 582D", // PCB: number equals its inverse
        "04 81 0003 0033 582D", // length
        "04 81 0002 0033 582C", // check sum
        "04 81 0002 00", // unfinished
        "02 0002 0033 1A8E", // protocol 02
        "55 AA 00", // no protocol
        "04 82 0002 0033 5A538356", // another type of check sum
        "04 41 0002 0032 A677", // example 2: the response to the block before
      })
  void blockIsRepeatedWhenTheResponseIsNotAccepted(String bad) {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    come(R0_32);
    sent.clear();
    replies.clear();
    submit(0x33);
    expect(C1_33);
    come(bad);
    pass(20);
    expect(C1_33);
    come(R1_33);
    assertThat(replies).containsExactly(ok(0x33));
    submit(0x34);
    expect(C0_34);
  }

  @Requirement("SK-034")
  @Test
  void blockIsRepeatedThreeTimesThenThereIsNoContactUntilRestart() {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    pass(999);
    assertThat(sent).hasSize(1);
    pass(1);
    assertThat(sent).hasSize(2);
    pass(2_000);
    assertThat(sent).hasSize(4).allMatch(Octets.hex(C0_32)::equals);
    assertThat(replies).isEmpty();
    pass(1_000);
    assertThat(sent).hasSize(4);
    assertThat(replies).containsExactly(new Reply.NoContact());

    submit(0x32);
    pass(0);
    assertThat(sent).hasSize(4);
    assertThat(replies).containsExactly(new Reply.NoContact(), new Reply.NoContact());

    link.restart();
    assertThat(supplyCycles).isEqualTo(1);
    sent.clear();
    submit(0x32);
    // After power-up the protocol is 02 again (Ж.2.2 а).
    expect("02 0001 32 E07A");
  }

  // Ж.2.2 е: a response of the other protocol to the first block.
  @Test
  void firstBlockIsRepeatedWhenTheResponseIsOfAnotherProtocol() {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    expect(C0_32);
    come("02 0001 13 6B4A");
    expect(C0_32);
    come(R0_32);
    assertThat(replies).containsExactly(ok(0x32));
  }

  @Test
  void responseThatBeganInTimeIsWaitedFor() {
    link.select(TransportProtocol.P04_CRC16);
    submit(0x32);
    pass(995);
    come("04 41 0002");
    pass(15);
    come("0032 A677");
    assertThat(sent).hasSize(1);
    assertThat(replies).containsExactly(ok(0x32));
  }

  @Test
  void octetsThatNobodyAskedForAreNotHeard() {
    link.select(TransportProtocol.P04_CRC16);
    come(R0_34);
    submit(0x32);
    expect(C0_32);
    come(R0_32);
    assertThat(replies).containsExactly(ok(0x32));
  }

  // Ж.2.2, note: 32 and 33 by protocol 02, then 37 opens protocol 04 with N = 0.
  @Requirement("SK-047")
  @Test
  void protocolIsChosenInStartUpAndNotAfter() {
    submit(0x32);
    expect("02 0001 32 E07A");
    come("02 0002 0032 939F");
    link.select(TransportProtocol.P04_CRC16);
    submit(0x34);
    expect(C0_34);
    come(R0_34);
    assertThat(replies).containsExactly(ok(0x32), ok(0x34));
    link.select(TransportProtocol.P04_CRC16);
    assertThatIllegalStateException().isThrownBy(() -> link.select(TransportProtocol.P02));
    assertThatIllegalStateException().isThrownBy(() -> link.select(TransportProtocol.P04_CRC32));
  }

  @Test
  void protocol02IsFixedByCommand37() {
    link.submit(new ZhCommand(0x37, Octets.hex("0200")), replies::add);
    expect("02 0003 370200 3F06");
    come("02 0001 00 7168");
    assertThatIllegalStateException().isThrownBy(() -> link.select(TransportProtocol.P04_CRC16));
  }

  @Test
  void secondCommandMayNotOvertakeTheFirst() {
    submit(0x32);
    assertThatIllegalStateException().isThrownBy(() -> submit(0x33));
  }

  @Test
  void restartEndsTheCommandUnderWay() {
    submit(0x32);
    link.restart();
    assertThat(replies).isEmpty();
    pass(0);
    assertThat(replies).containsExactly(new Reply.NoContact());
    pass(5_000);
    assertThat(sent).hasSize(1);
  }

  private void submit(int code) {
    link.submit(new ZhCommand(code, Octets.EMPTY), replies::add);
  }

  private void expect(String block) {
    assertThat(sent).containsExactly(Octets.hex(block));
    sent.clear();
  }

  private void come(String octets) {
    link.accept(Octets.hex(octets));
  }

  private void pass(long millis) {
    queue.runUntil(queue.now().plus(SimDuration.ofMillis(millis)));
  }

  private static Reply ok(int data) {
    return new Reply.Answered(new ZhAnswer(0, Octets.ofInts(data)));
  }
}
