package tachotwin.skzi.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.octet.Octets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * The block's side of the exchanges printed in Ж.1.2.8 and Ж.1.2.9, octet by octet. The executor
 * answers SB 00 and the command's code. PCB: N = 0 41, N = 1 81 (01xxxx01b and 10xxxx01b).
 */
class BlockLinkTest {
  private static final String C0_32 = "04 41 0001 32 FF39";
  private static final String R0_32 = "04 41 0002 0032 A677";
  private static final String C1_33 = "04 81 0001 33 AF13";
  private static final String R1_33 = "04 81 0002 0033 582D";
  private static final String C0_34 = "04 41 0001 34 C95C";
  private static final String R0_34 = "04 41 0002 0034 9012";
  private static final String C1_35 = "04 81 0001 35 9976";
  private static final String R1_35 = "04 81 0002 0035 6E48";
  private static final String C0_31 = "04 41 0001 31 640B";
  private static final String R0_31 = "04 41 0002 0031 3D45";
  private static final String C1_52 = "04 81 0001 52 2061";
  private static final String R1_52 = "04 81 0002 0052 D75F";
  private static final String C0_61 = "04 41 0001 61 E159";
  private static final String R0_61 = "04 41 0002 0061 B817";
  private static final String ERROR_13 = "02 0001 13 6B4A";

  private final EventQueue queue = new EventQueue(SimInstant.parse("2026-03-02T05:00:00Z"));
  private final List<Octets> sent = new ArrayList<>();
  private final List<Integer> executed = new ArrayList<>();
  private final BlockLink link = new BlockLink(this::execute, sent::add, queue);

  @BeforeEach
  void powerUp() {
    link.powerUp();
  }

  // The two columns of «Пример протокола» (Ж.1.2.8), whole.
  @Requirement("SK-033")
  @Test
  void exchangePrintedInTheStandard() {
    exchange(C0_32, R0_32);
    exchange(C1_33, R1_33);
    exchange(C0_34, R0_34);
    exchange(C1_35, R1_35);
    // C_B(0) not accepted (wrong check sum): R_B(1) again; the unit repeats C_B(0).
    exchange("04 41 0001 31 640A", R1_35);
    exchange(C0_31, R0_31);
    // C_B(1) accepted, but its response was not: C_B(1) comes again and is wrong in N.
    exchange(C1_52, R1_52);
    exchange(C1_52, R1_52);
    exchange(C0_61, R0_61);
    assertThat(executed).containsExactly(0x32, 0x33, 0x34, 0x35, 0x31, 0x52, 0x61);
  }

  // Ж.1.2.9, 1): examples 1, 2 and 3 after C_B(1), R_B(1); and Ж.2.2 г.
  @Requirement({"SK-033", "SK-036", "SK-047"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "04 01 0001 34 C95C", // PCB
        "04 41 0002 34 C95C", // length
        "04 41 0001 34 C95D", // check sum
        "04 41 00", // unfinished
        "04 81 0001 33 AF13", // number: the last block again
        "02 0001 32 E07A", // protocol 02
        "FF FF FF", // no protocol
        "04 42 0001 32 439520A5", // the right number with another type of check sum
      })
  void lastResponseIsRepeatedForWhatIsNotAccepted(String bad) {
    exchange(C0_32, R0_32);
    exchange(C1_33, R1_33);
    exchange(bad, R1_33);
    assertThat(executed).containsExactly(0x32, 0x33);
    exchange(C0_34, R0_34);
  }

  // Ж.2.2 д; a first block of protocol 04 with N = 1 has a wrong PCB (Ж.1.2.1).
  @Requirement({"SK-036", "SK-048"})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "55 AA", // garbage
        "02 0001 32 E07B", // protocol 02, check sum
        "02 0002 32 E07A", // protocol 02, length
        "04 C1 0001 32 FF39", // protocol 04, PCB
        "04 41 0001 32 FF38", // protocol 04, check sum
        "04 41 0009 32 FF39", // protocol 04, length
        "04 81 0001 33 AF13", // protocol 04, N = 1
      })
  void firstBlockThatIsNotAcceptedIsAnswered13ByProtocol02(String bad) {
    exchange(bad, ERROR_13);
    assertThat(executed).isEmpty();
    exchange(C0_32, R0_32);
  }

  @Requirement("SK-035")
  @Test
  void protocol02IsInForceUntilTheFirstBlockOfProtocol04() {
    exchange("02 0001 32 E07A", "02 0002 0032 939F");
    exchange("02 0001 33 696B", "02 0002 0033 1A8E");
    exchange(C0_34, R0_34);
    exchange("02 0001 33 696B", R0_34);
    exchange(C1_35, R1_35);
  }

  // No PCB, so the same command twice is two commands; a bad block has the answer 13.
  @Requirement({"SK-036", "SK-047"})
  @Test
  void protocol02ConfirmedBy37StaysToTheEnd() {
    exchange("02 0001 32 E07A", "02 0002 0032 939F");
    exchange("02 0003 370200 3F06", "02 0002 0037 3EC8");
    exchange("02 0001 33 696B", "02 0002 0033 1A8E");
    exchange("02 0001 33 696B", "02 0002 0033 1A8E");
    exchange("02 0001 33 696A", ERROR_13);
    exchange(C0_32, ERROR_13);
    assertThat(executed).containsExactly(0x32, 0x37, 0x33, 0x33);
    link.powerUp();
    exchange(C0_32, R0_32);
  }

  @Test
  void reservedBitsOfPcbAreIgnoredAndNotSentBack() {
    exchange("04 7D 0001 32 39E2", R0_32);
  }

  @Test
  void crc32OfTheFirstBlockIsKept() {
    exchange("04 42 0001 32 439520A5", "04 42 0002 0032 178B91C8");
    exchange("04 81 0001 33 AF13", "04 42 0002 0032 178B91C8");
    exchange("04 82 0001 33 D34B6AA4", "04 82 0002 0033 5A538356");
  }

  // The block is right (Ж.1.2.2, note), its message has no CMD: SB 13 in protocol 02 only (Ж.5),
  // in protocol 04 R_B(0) with SB 16.
  @Test
  void messageWithoutCommandIsRefused() {
    exchange("02 0000 523E", ERROR_13);
    sent.clear();
    link.accept(Octets.hex("04 41 0000 032D"));
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).slice(0, 5)).isEqualTo(Octets.hex("04 41 0001 16"));
  }

  private void exchange(String received, String response) {
    sent.clear();
    link.accept(Octets.hex(received));
    queue.runUntil(queue.now().plus(SimDuration.ofMillis(20)));
    assertThat(sent).containsExactly(Octets.hex(response));
  }

  private ZhAnswer execute(ZhCommand command) {
    executed.add(command.code());
    return new ZhAnswer(0, Octets.ofInts(command.code()));
  }
}
