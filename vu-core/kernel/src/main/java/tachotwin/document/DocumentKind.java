package tachotwin.document;

import java.util.Optional;

/** The groups of table Г.5: who sends them and whether they are signed. */
public enum DocumentKind {
  /** 201…210 and 220…229: signed, of the block. */
  REPORT("Отчет блока тахографической информации", "блок", 101),
  /** 211…219 and 230…249: plain, of the block. */
  BLOCK_NOTICE("Уведомление блока тахографической информации", "блок", 102),
  /** 250…269: plain, of the server. */
  RECEIPT("Подтверждение сервера", "сервер", 102),
  /** 270…299: plain, of the tachograph or the server. */
  UNIT_NOTICE("Уведомление тахографа или подтверждение сервера", "тахограф, сервер", 102);

  private final String title;
  private final String sender;
  private final int format;

  DocumentKind(String title, String sender, int format) {
    this.title = title;
    this.sender = sender;
    this.format = format;
  }

  /** The name of the group. */
  public String title() {
    return title;
  }

  /** Who composes them («Изделие»). */
  public String sender() {
    return sender;
  }

  /** The tag of the format (table Г.2): 101 signed, 102 plain. */
  public int format() {
    return format;
  }

  /** The group of a tag; none outside 201…299. */
  public static Optional<DocumentKind> of(int tag) {
    if (tag < 201 || tag > 299) {
      return Optional.empty();
    }
    if (tag >= 270) {
      return Optional.of(UNIT_NOTICE);
    }
    if (tag >= 250) {
      return Optional.of(RECEIPT);
    }
    boolean notice = tag >= 211 && tag <= 219 || tag >= 230;
    return Optional.of(notice ? BLOCK_NOTICE : REPORT);
  }
}
