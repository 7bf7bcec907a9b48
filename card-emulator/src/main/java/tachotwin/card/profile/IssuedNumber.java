package tachotwin.card.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tachotwin.card.filesystem.CardType;
import tachotwin.dictionary.CardNumber;

/**
 * The number of a card by Order 36, appendix 2, items 1–4: {@code RU}, the letter of the kind, the
 * holder's own number, then the indices, each 0…9 and A…Z.
 *
 * <p>A driver's has 11 digits of the holder, an index of replacement and one of renewal; the others
 * have 10 signs of the holder, and before those two an index of how many cards the holder has. A
 * control card's 10 signs begin with the control body: GAI, FSNT. 16 signs in all, as in Б.1.2.
 *
 * @param type kind of card
 * @param holder the holder's number, which stays for life
 * @param consecutive which card of the holder; '0' with a driver's
 * @param replacement how often it was replaced within its term
 * @param renewal how often it was issued for a new term
 */
public record IssuedNumber(
    CardType type, String holder, char consecutive, char replacement, char renewal) {
  private static final String INDICES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
  private static final Pattern BODY_AND_DIGITS = Pattern.compile("GAI\\d{7}|FSNT\\d{6}");
  private static final Pattern DRIVER = Pattern.compile("RUD(\\d{11})([0-9A-Z])([0-9A-Z])");
  private static final Pattern OWNER =
      Pattern.compile("RU([PMKS])([0-9A-Z]{10})([0-9A-Z])([0-9A-Z])([0-9A-Z])");

  /** Refuses what the appendix does not allow. */
  public IssuedNumber {
    if (!form(type).matcher(holder).matches()) {
      throw new IllegalArgumentException(
          holder
              + switch (type) {
                case DRIVER -> " is not 11 digits";
                case CONTROL -> " is not 10 signs, GAI or FSNT first, then digits";
                case WORKSHOP, COMPANY, SERVICE -> " is not 10 digits";
              });
    }
    if (INDICES.indexOf(consecutive) < 0
        || INDICES.indexOf(replacement) < 0
        || INDICES.indexOf(renewal) < 0) {
      throw new IllegalArgumentException("an index is 0…9 or A…Z");
    }
  }

  /** The first card of a holder. */
  public static IssuedNumber first(CardType type, String holder) {
    return new IssuedNumber(type, holder, '0', '0', '0');
  }

  /** The number in a text; empty where it is not by the appendix. */
  public static Optional<IssuedNumber> of(String text) {
    Matcher driver = DRIVER.matcher(text);
    if (driver.matches()) {
      return Optional.of(
          new IssuedNumber(
              CardType.DRIVER,
              driver.group(1),
              '0',
              driver.group(2).charAt(0),
              driver.group(3).charAt(0)));
    }
    Matcher owner = OWNER.matcher(text);
    if (!owner.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new IssuedNumber(
              ofLetter(owner.group(1).charAt(0)),
              owner.group(2),
              owner.group(3).charAt(0),
              owner.group(4).charAt(0),
              owner.group(5).charAt(0)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The card for a new term: the index of renewal grows, that of replacement begins anew. */
  public IssuedNumber renewed() {
    return new IssuedNumber(type, holder, consecutive, '0', next(renewal));
  }

  /** The card in place of one that was lost, broken or whose holder's data changed. */
  public IssuedNumber replaced() {
    return new IssuedNumber(type, holder, consecutive, next(replacement), renewal);
  }

  /** One more card of the same holder, who is no driver. */
  public IssuedNumber another() {
    if (type == CardType.DRIVER) {
      throw new IllegalArgumentException("a driver has one card");
    }
    return new IssuedNumber(type, holder, next(consecutive), '0', '0');
  }

  /** The 16 signs. */
  public CardNumber number() {
    String identification = "RU" + type.letter() + holder;
    return type == CardType.DRIVER
        ? CardNumber.driver(identification, replacement, renewal)
        : CardNumber.owner(identification, consecutive, replacement, renewal);
  }

  private static Pattern form(CardType type) {
    return switch (type) {
      case DRIVER -> ELEVEN_DIGITS;
      case CONTROL -> BODY_AND_DIGITS;
      case WORKSHOP, COMPANY, SERVICE -> TEN_DIGITS;
    };
  }

  private static char next(char index) {
    int after = INDICES.indexOf(index) + 1;
    if (after == INDICES.length()) {
      throw new IllegalArgumentException("no index follows Z");
    }
    return INDICES.charAt(after);
  }

  private static CardType ofLetter(char letter) {
    for (CardType type : CardType.values()) {
      if (type.letter() == letter) {
        return type;
      }
    }
    throw new IllegalArgumentException("no kind of card has the letter " + letter);
  }
}
