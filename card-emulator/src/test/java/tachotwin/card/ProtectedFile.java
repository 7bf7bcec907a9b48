package tachotwin.card;

import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Decoder;
import tachotwin.dictionary.card.FileChange;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** A card that a block has authenticated, and its files as the block writes them (4.7.9). */
final class ProtectedFile {
  private static final int PIECE = 200;

  private final TachographCard card;
  private final SecureMessaging messaging;

  ProtectedFile(TachographCard card) {
    this.card = card;
    TestCards.sendAll(card, TestCards.RIGHT_PIN, TestCards.SELECT_DF);
    this.messaging = TestCards.authenticate(card);
  }

  /** The value of a file, read plainly. */
  <T> T read(ElementaryFile file, Decoder<T> decoder) {
    try {
      return decoder.decodeWhole(TestCards.read(card, file.fid()), file.title(), "test");
    } catch (DecodeException e) {
      throw new AssertionError(file.title(), e);
    }
  }

  /** Writes what differs, by protected UPDATE BINARY. */
  void write(ElementaryFile file, DataType value) {
    Octets before = TestCards.read(card, file.fid());
    for (FileChange change : FileChange.between(before, value.toOctets(), PIECE)) {
      int at = change.offset();
      CommandApdu update = CommandApdu.send(0, 0xD6, at >>> 8, at & 0xFF, change.octets());
      try {
        ResponseApdu answer = messaging.open(card.transmit(messaging.protect(update)));
        if (!answer.isOk()) {
          throw new AssertionError("%04X".formatted(answer.sw()));
        }
      } catch (DecodeException e) {
        throw new AssertionError(e);
      }
    }
  }
}
