package tachotwin.skzi.link;

import java.util.function.BooleanSupplier;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.zh.TransportProtocol;

/** The unit's protocol between one start of the block and the next. */
sealed interface UnitSession {
  /** After power-up: protocol '02' until another is chosen (Ж.2.2 а). */
  UnitSession AT_POWER_UP = new Choosing(TransportProtocol.P02);

  /** The protocol of the next block. */
  TransportProtocol protocol();

  /** The next block with a message. */
  Frame block(Octets message);

  /** The session after another protocol is chosen; refused after initialisation (Ж.2.2 г). */
  UnitSession select(TransportProtocol chosen);

  /**
   * The session after an accepted response.
   *
   * @param startupEnded whether it answers 37 with 00; asked at start-up only
   */
  UnitSession accepted(BooleanSupplier startupEnded);

  /** Start-up: the protocol may still be chosen. */
  record Choosing(TransportProtocol protocol) implements UnitSession {
    @Override
    public Frame block(Octets message) {
      return blockOf(protocol, 0, message);
    }

    @Override
    public UnitSession select(TransportProtocol chosen) {
      return new Choosing(chosen);
    }

    @Override
    public UnitSession accepted(BooleanSupplier startupEnded) {
      if (protocol.stx() == TransportProtocol.P02.stx()) {
        return startupEnded.getAsBoolean() ? new Settled(protocol, 0) : this;
      }
      return new Settled(protocol, 1);
    }
  }

  /** The protocol and its check sum are fixed; {@code number} is that of the next block. */
  record Settled(TransportProtocol protocol, int number) implements UnitSession {
    @Override
    public Frame block(Octets message) {
      return blockOf(protocol, number, message);
    }

    @Override
    public UnitSession select(TransportProtocol chosen) {
      if (!chosen.equals(protocol)) {
        throw new IllegalStateException("the protocol is " + protocol + " until restart (Ж.2.2 г)");
      }
      return this;
    }

    @Override
    public UnitSession accepted(BooleanSupplier startupEnded) {
      return new Settled(protocol, 1 - number);
    }
  }

  private static Frame blockOf(TransportProtocol protocol, int number, Octets message) {
    return protocol.stx() == TransportProtocol.P02.stx()
        ? new Frame02(message)
        : new Frame04(new Pcb(number, protocol.crc()), message);
  }
}
