package tachotwin.card;

import java.util.Locale;
import java.util.Optional;

/** What may be wrong with a card, for rehearsals; an image carries at most one. */
public enum CardFault {
  /** Nothing. */
  NONE(0, "исправна"),
  /** Its term is over (01h). */
  EXPIRED(1, "срок действия истек"),
  /** Wrong PINs have blocked it. */
  BLOCKED(2, "PIN-код заблокирован"),
  /** It is torn out of the slot while it is written: 06h at the next insertion. */
  TORN(3, "вырвана при записи"),
  /** It does not answer to reset (40h). */
  MUTE(4, "не отвечает"),
  /** A file of it cannot be read reliably (40h). */
  CORRUPTED(5, "файл испорчен"),
  /** Another authority certified it. */
  FOREIGN_CA(6, "сертификат чужого УЦ"),
  /** It has another application than the tachograph's (01h). */
  FOREIGN_AID(7, "другое приложение"),
  /** It does not leave the slot (36h). */
  STUCK(8, "застревает в слоте"),
  /** By its records it was used last in the future (03h). */
  FUTURE(9, "записи из будущего");

  private final int code;
  private final String title;

  CardFault(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The octet in a card image. */
  public int code() {
    return code;
  }

  /** What a person reads. */
  public String title() {
    return title;
  }

  /** The word of the command line, such as {@code foreign-ca}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fault of an octet. */
  public static Optional<CardFault> of(int code) {
    for (CardFault one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The fault of a word. */
  public static Optional<CardFault> ofWord(String word) {
    for (CardFault one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
