package tachotwin.skzi.archive;

/** What can be wrong with an archive. */
public enum Defect {
  /** A segment is not there although a later one is. */
  MISSING("сегмента нет"),
  /** A segment has the number of another. */
  NUMBER("номер сегмента не его"),
  /** A segment does not follow the last record of the one before. */
  LINK("сегмент не продолжает предыдущий: в том записей стало меньше или больше"),
  /** A segment's header was altered. */
  HEADER("заголовок сегмента изменён"),
  /** Length and its complement differ. */
  LENGTH("длина записи изменена"),
  /** A record that is not the last one is cut off. */
  CUT("запись обрезана"),
  /** The check sum does not hold. */
  CRC("контрольная сумма не сходится"),
  /** The check sum was made to hold, the MAC does not. */
  MAC("имитовставка не сходится"),
  /** The MAC holds, but no block writes such a record. */
  CONTENT("содержание записи не по форме"),
  /** A seal's signature does not hold, or it stands elsewhere. */
  SEAL("подпись блока под записями неверна");

  private final String text;

  Defect(String text) {
    this.text = text;
  }

  /** What it is, in Russian. */
  public String text() {
    return text;
  }
}
