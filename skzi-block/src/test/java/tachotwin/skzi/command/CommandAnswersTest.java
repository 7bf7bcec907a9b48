package tachotwin.skzi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.LifeBench;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhCommand;

/** What the page of commands says they may be answered with, against what they are answered. */
class CommandAnswersTest {
  private static final Set<ResponseCode> ANY =
      EnumSet.of(ResponseCode.OK, ResponseCode.NOT_SUPPORTED, ResponseCode.WRONG_LENGTH);

  private static final Map<CommandCode, Integer> LENGTHS = leastLengths();

  @Test
  void noCommandIsAnsweredWithACodeThatThePageDoesNotName() {
    Random random = new Random(34005);
    for (int stage : LifeBench.stages()) {
      LifeBench life =
          new LifeBench(new MemoryArchive(), BlockBench.START, Profile.GOST_34005_2022, "НКМ-2.11");
      life.bringTo(stage);
      for (int round = 0; round < 12; round++) {
        for (CommandCode code : CommandCode.values()) {
          if (changesNothingElse(code)) {
            check(life.block, code, octets(random, LENGTHS.get(code)));
          }
        }
      }
    }
  }

  // 51 may put the block to sleep and into motion, 25 ends its life: other codes than their own.
  private static boolean changesNothingElse(CommandCode code) {
    return code != CommandCode.VEHICLE_STATE
        && code != CommandCode.MOTION_SECOND
        && code != CommandCode.END_OF_STARTUP
        && code != CommandCode.WITHDRAW;
  }

  private static void check(BlockBench block, CommandCode code, Octets data) {
    ResponseCode answer = block.execute(new ZhCommand(code.code(), data)).code();
    boolean stage = LifeConditions.signing().contains(code) && answer == ResponseCode.WRONG_STATE;
    boolean named = ANY.contains(answer) || CommandAnswers.of(code).contains(answer) || stage;
    assertThat(named).as("%s answered %s to %s", code, answer, data.toHex()).isTrue();
  }

  /** Octets of the least number that the command takes, small ones mostly. */
  private static Octets octets(Random random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(random.nextBoolean() ? 3 : 256);
    }
    return Octets.of(bytes);
  }

  private static Map<CommandCode, Integer> leastLengths() {
    Map<CommandCode, Integer> out = new EnumMap<>(CommandCode.class);
    for (CommandCode code : CommandCode.values()) {
      int length = 0;
      while (!decodes(code, Octets.filled(0, length))) {
        length++;
      }
      out.put(code, length);
    }
    return out;
  }

  private static boolean decodes(CommandCode code, Octets octets) {
    try {
      code.command().decode(octets.reader());
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }
}
