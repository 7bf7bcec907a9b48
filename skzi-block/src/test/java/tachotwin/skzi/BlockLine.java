package tachotwin.skzi;

import java.util.ArrayDeque;
import java.util.Deque;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.skzi.link.BlockLink;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** The wire of a block: blocks of Ж.1 go in, the code SB of what comes out is what tests ask. */
final class BlockLine {
  private static final SimDuration SILENCE = SimDuration.ofMillis(25);

  private final BlockLink link;
  private final EventQueue queue;
  private final Deque<Octets> sent = new ArrayDeque<>();
  private int number;

  BlockLine(BlockBench bench) {
    queue = bench.queue;
    link = new BlockLink(bench.block::execute, sent::add, bench.queue);
    link.powerUp();
  }

  /** SB of the answer to a command without data. */
  int sb(CommandCode code) {
    return sb(ZhCommand.of(code));
  }

  /** SB of the answer to a command. */
  int sb(CommandCode code, Payload data) {
    return sb(ZhCommand.of(code, data));
  }

  /** SB of the answer to a message in hexadecimal digits. */
  int sb(String message) {
    return answer(Octets.hex(message)).sb();
  }

  int sb(ZhCommand command) {
    return answer(command.toOctets()).sb();
  }

  /** The answer to a message, each in a block of protocol '04'. */
  ZhAnswer answer(Octets message) {
    return exchange(new Frame04(new Pcb(number++ & 1, Crc.CRC16), message));
  }

  /** The answer to a message in a block of protocol '02'. */
  ZhAnswer answer02(Octets message) {
    return exchange(new Frame02(message));
  }

  /** The answer to octets. */
  ZhAnswer raw(Octets octets) {
    sent.clear();
    link.accept(octets);
    if (sent.isEmpty()) {
      queue.runUntil(queue.now().plus(SILENCE));
    }
    return decoded();
  }

  private ZhAnswer exchange(Frame frame) {
    return raw(frame.toOctets());
  }

  private ZhAnswer decoded() {
    try {
      return ZhAnswer.decode(Frame.decode(sent.remove().reader()).data().reader());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }
}
