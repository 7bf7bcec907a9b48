package tachotwin.paper;

import org.jspecify.annotations.Nullable;

/**
 * The basic pictograms of appendix А (А.1–А.6), each with the octet it has in a {@link PaperLine}
 * and the sign that stands for it in text. The others of these tables are plain signs: the slots
 * «1» and «2», «?», «OUT», «24h», one and two weeks «|» and «||». {@link Combination} has those of
 * А.7–А.13.
 *
 * <p>The octets 80…9E and 1A are control codes in ISO 8859-5 and print nothing there, so the
 * product uses them; the standard sets no code (docs/assumptions.md).
 */
public enum Pictogram {
  /** Company (А.1). */
  COMPANY(0x80, '⌂', "предприятие"),
  /** Controller, control (А.1). */
  CONTROL(0x81, '▣', "контроль"),
  /** Driver; driving (А.1, А.2). */
  DRIVING(0x82, '⊙', "управление"),
  /** Workshop, calibration (А.1). */
  WORKSHOP(0x83, '╤', "мастерская"),
  /** Manufacturer (А.1). */
  MANUFACTURER(0x84, '₿', "производитель"),
  /** Available (А.2). */
  AVAILABLE(0x85, '◪', "готовность"),
  /** Rest or break (А.2). */
  REST(0x86, '╘', "отдых/перерыв"),
  /** Other work (А.2). */
  WORK(0x87, '⚒', "другая работа"),
  /** Break total (А.2). */
  BREAK(0x88, '‖', "перерыв"),
  /** Card (А.3). */
  CARD(0x89, '■', "карта"),
  /** Clock, time (А.3, А.5). */
  CLOCK(0x8A, '◷', "время"),
  /** Display (А.3). */
  DISPLAY(0x8B, '□', "дисплей"),
  /** External storage, download (А.3). */
  STORAGE(0x8C, '⊥', "выгрузка"),
  /** Power supply (А.3). */
  POWER(0x8D, '┼', "электропитание"),
  /** Printer, printout (А.3). */
  PRINTER(0x8E, '▼', "печать"),
  /** Motion sensor (А.3). */
  SENSOR(0x8F, '⊓', "датчик движения"),
  /** Tyre size (А.3). */
  TYRE(0x90, '◎', "шины"),
  /** Vehicle, vehicle unit (А.3). */
  VEHICLE(0x91, '▲', "ТС/БУ"),
  /** Satellite navigation (А.3). */
  GNSS(0x92, '✳', "ГНСС"),
  /** Communication (А.3). */
  RADIO(0x93, '⍑', "связь"),
  /** Block of tachograph information (А.3). */
  BLOCK(0x94, '⛨', "блок ТИ"),
  /** Ferry or train crossing (А.4). */
  FERRY(0x95, '⛴', "паром/поезд"),
  /** Event (А.5). */
  EVENT(0x96, '‼', "событие"),
  /** Fault (А.5). */
  FAULT(0x97, '×', "неисправность"),
  /** Beginning of the daily period (А.5). */
  BEGIN(0x98, '▸', "начало"),
  /** End of the daily period (А.5). */
  END(0x99, '◂', "окончание"),
  /** Place, local time (А.5). */
  PLACE(0x9A, '✶', "место"),
  /** Manual entry (А.5). */
  MANUAL(0x9B, '✎', "ручной ввод"),
  /** Data security (А.5). */
  SECURITY(0x9C, '⚿', "защита"),
  /** Speed (А.5). */
  SPEED(0x9D, '»', "скорость"),
  /** Totals (А.5). */
  TOTAL(0x9E, 'Σ', "итог"),
  /** From … to … (А.6). */
  PERIOD(0x1A, '→', "период с ... до ...");

  private static final Pictogram[] ALL = values();

  private final int code;
  private final char sign;
  private final String meaning;

  Pictogram(int code, char sign, String meaning) {
    this.code = code;
    this.sign = sign;
    this.meaning = meaning;
  }

  /** The octet in a line, 80…9E or 1A. */
  public int code() {
    return code;
  }

  /** A sign of Unicode that stands for the pictogram in plain text. */
  public char sign() {
    return sign;
  }

  /** The meaning in the words of appendix А. */
  public String meaning() {
    return meaning;
  }

  /** The pictogram of an octet, or none. */
  public static @Nullable Pictogram ofCode(int code) {
    for (Pictogram pictogram : ALL) {
      if (pictogram.code == code) {
        return pictogram;
      }
    }
    return null;
  }

  /** The pictogram that a sign stands for, or none. */
  public static @Nullable Pictogram ofSign(char sign) {
    for (Pictogram pictogram : ALL) {
      if (pictogram.sign == sign) {
        return pictogram;
      }
    }
    return null;
  }
}
