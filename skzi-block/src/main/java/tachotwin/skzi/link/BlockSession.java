package tachotwin.skzi.link;

import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.skzi.frame.Reception;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;

/** The block's protocol between one power-up and the next (Ж.1.2, Ж.2.2). */
sealed interface BlockSession {
  /** After power-up the protocol is '02' (Ж.2.2 а). */
  BlockSession AT_POWER_UP = new Starting();

  /** What a reception leads to. */
  Step receive(Reception reception, Executor executor);

  /** Carries out the messages of blocks. */
  interface Executor {
    /** The answer to the message of a block. */
    ZhAnswer execute(Frame frame);

    /** Whether CMD is that of 37 (Ж.2.2). */
    boolean endsStartup(int command);
  }

  /** The session that follows and the block to send. */
  record Step(BlockSession next, Frame response) {}

  /** Nothing is fixed: the first right block of protocol '04' with N = 0 fixes it (Ж.2.2 б). */
  record Starting() implements BlockSession {
    @Override
    public Step receive(Reception reception, Executor executor) {
      if (reception instanceof Reception.Block block) {
        if (block.frame() instanceof Frame04 first && first.number() == 0) {
          return Settled04.execute(first, executor);
        }
        if (block.frame() instanceof Frame02 command) {
          ZhAnswer answer = executor.execute(command);
          boolean confirmed = answer.isOk() && executor.endsStartup(command.data().u8(0));
          return new Step(confirmed ? new Settled02() : this, new Frame02(answer.toOctets()));
        }
      }
      return new Step(this, transportError());
    }
  }

  /** Command 37 confirmed protocol '02'. */
  record Settled02() implements BlockSession {
    @Override
    public Step receive(Reception reception, Executor executor) {
      boolean right =
          reception instanceof Reception.Block block
              && block.frame().protocol().equals(TransportProtocol.P02);
      return new Step(
          this,
          right
              ? new Frame02(executor.execute(((Reception.Block) reception).frame()).toOctets())
              : transportError());
    }
  }

  /** Protocol '04' is fixed with its check sum; {@code last} is the last response R_B(N). */
  record Settled04(Frame04 last) implements BlockSession {
    @Override
    public Step receive(Reception reception, Executor executor) {
      if (reception instanceof Reception.Block block
          && block.frame() instanceof Frame04 command
          && command.pcb().crc() == last.pcb().crc()
          && command.number() != last.number()) {
        return execute(command, executor);
      }
      return new Step(this, last);
    }

    static Step execute(Frame04 command, Executor executor) {
      // A PCB of our own: RFU bits that came are not sent back.
      Pcb pcb = new Pcb(command.number(), command.pcb().crc());
      Frame04 response = new Frame04(pcb, executor.execute(command).toOctets());
      return new Step(new Settled04(response), response);
    }
  }

  /** The answer of protocol '02' to what was not accepted (Ж.2.2 д, Ж.5). */
  private static Frame transportError() {
    return new Frame02(ZhAnswer.of(ResponseCode.TRANSPORT_ERROR).toOctets());
  }
}
