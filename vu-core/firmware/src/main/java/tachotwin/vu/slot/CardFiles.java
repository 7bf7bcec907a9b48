package tachotwin.vu.slot;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** Selecting and reading files of a card (Annex 1B, appendix 2; ISO/IEC 7816-4). */
public final class CardFiles {
  /** AID of the tachograph application. */
  public static final Octets AID = Octets.hex("FF 54 41 43 48 4F");

  // Le 00: as much as there is.
  private static final int PIECE = 0x100;
  // P1 has 15 bits for an offset (ISO/IEC 7816-4, 7.2.3).
  private static final int MOST = 0x7FFF;
  private static final int SW1_SHORTER = 0x6C;
  private static final int SW_END_OF_FILE = 0x6282;
  private static final int DER_HEAD = 4;

  private final CardSession session;

  /** The files of the card that is in. */
  public CardFiles(CardSession session) {
    this.session = session;
  }

  /** Selects the application. */
  public void selectApplication(Consumer<ResponseApdu> next) {
    session.send(CommandApdu.send(0x00, 0xA4, 0x04, 0x0C, AID), next);
  }

  /** Selects a file of the current directory. */
  public void select(int fid, Consumer<ResponseApdu> next) {
    session.send(
        CommandApdu.send(0x00, 0xA4, 0x02, 0x0C, new OctetWriter().u16(fid).toOctets()), next);
  }

  /** Selects a file and reads it to its end. */
  public void read(int fid, Consumer<FileContent> onContent) {
    selected(fid, onContent, () -> readSelected(onContent));
  }

  /** Selects a file with a DER element and reads just this: its length stands in its head. */
  public void readDer(int fid, Consumer<FileContent> onContent) {
    selected(
        fid,
        onContent,
        () ->
            piece(
                0,
                DER_HEAD,
                response -> {
                  if (!response.isOk() || response.data().length() != DER_HEAD) {
                    onContent.accept(new FileContent.Refused(response.sw()));
                  } else {
                    new Reading(derLength(response.data()), onContent).more();
                  }
                }));
  }

  /** Reads the current file to its end. */
  public void readSelected(Consumer<FileContent> onContent) {
    new Reading(MOST, onContent).more();
  }

  private void selected(int fid, Consumer<FileContent> onContent, Runnable then) {
    select(
        fid,
        response -> {
          if (response.isOk()) {
            then.run();
          } else {
            onContent.accept(new FileContent.Refused(response.sw()));
          }
        });
  }

  private void piece(int offset, int length, Consumer<ResponseApdu> next) {
    session.send(CommandApdu.ask(0x00, 0xB0, offset >>> 8, offset & 0xFF, length), next);
  }

  /** Octets of a sequence with its head: 30 len, 30 81 len, 30 82 len len. */
  private static int derLength(Octets head) {
    int first = head.u8(1);
    return switch (first) {
      case 0x81 -> 3 + head.u8(2);
      case 0x82 -> 4 + (head.u8(2) << 8 | head.u8(3));
      default -> 2 + (first & 0x7F);
    };
  }

  /** One file, piece by piece, until its length is reached or the card says that it ends. */
  private final class Reading {
    private final int wanted;
    private final Consumer<FileContent> onContent;
    private final OctetWriter content = new OctetWriter();
    private int length = PIECE;

    Reading(int wanted, Consumer<FileContent> onContent) {
      this.wanted = Math.min(wanted, MOST);
      this.onContent = onContent;
    }

    void more() {
      int left = wanted - content.length();
      if (left == 0 || length == 0) {
        done();
      } else {
        piece(content.length(), Math.min(length, left), this::take);
      }
    }

    private void take(ResponseApdu response) {
      int sw = response.sw();
      if (response.isOk() || sw == SW_END_OF_FILE) {
        content.octets(response.data());
        if (sw == SW_END_OF_FILE || response.data().length() < length) {
          done();
        } else {
          more();
        }
      } else if (sw >>> 8 == SW1_SHORTER) {
        length = sw & 0xFF;
        more();
      } else if (sw == StatusWord.WRONG_LENGTH.code()) {
        length /= 2;
        more();
      } else if (sw == StatusWord.OFFSET_OUTSIDE.code() && content.length() > 0) {
        done();
      } else {
        onContent.accept(new FileContent.Refused(sw));
      }
    }

    private void done() {
      onContent.accept(new FileContent.Read(content.toOctets()));
    }
  }
}
