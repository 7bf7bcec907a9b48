package tachotwin.port;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.Octets;

/** One card reader with its lock (4.4.6). */
public interface CardSlot {
  /** Names who is told of cards coming and going. */
  void listener(Listener listener);

  /** Powers and resets the card; its ATR, or nothing where the card is mute. */
  Octets reset();

  /** Sends a command; one at a time. */
  void submit(CommandApdu command, Consumer<Reply> onReply);

  /** Holds the card mechanically; false where the lock does not catch. */
  boolean lock();

  /** Lets the card go and pushes it out. */
  void eject();

  /** What became of a command. */
  sealed interface Reply {
    /** The card answered. */
    record Answered(ResponseApdu response) implements Reply {}

    /** The card is gone or does not answer. */
    record Mute() implements Reply {}
  }

  /** Is told of cards coming and going. */
  interface Listener {
    /** A card was pushed in. */
    void cardInserted();

    /** The card was taken out, by eject or by force. */
    void cardRemoved();
  }
}
