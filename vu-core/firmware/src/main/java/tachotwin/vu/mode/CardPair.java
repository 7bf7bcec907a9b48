package tachotwin.vu.mode;

import java.util.Arrays;
import java.util.List;
import tachotwin.profile.DrivingCards;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;

/**
 * The cards in both slots and what follows from them by the tables 1 and 6 of Order 36, which ГОСТ
 * leaves as they are but for the workshop card with the company card (4.4.2, 4.16.2.6).
 *
 * @param slot1 accepted card in slot 1
 * @param slot2 accepted card in slot 2
 */
public record CardPair(CardType slot1, CardType slot2) {
  /** No cards. */
  public static final CardPair EMPTY = new CardPair(CardType.NONE, CardType.NONE);

  // A row for each card in slot 2, a sign for each card in slot 1, both in the order
  // none, driver, control, workshop, company.
  private static final String[] CONFLICT = {".....", "...X.", "..XXX", ".XXXX", "..XXX"};
  private static final String[] MODE = {"WWCKP", "WWCKP", "CCCWW", "KKWKW", "PPWWP"};

  /** The mode (table 6). */
  public OperatingMode mode(Profile profile) {
    if (isWorkshopWithCompany(profile)) {
      return OperatingMode.CALIBRATION;
    }
    return switch (cell(MODE)) {
      case 'C' -> OperatingMode.CONTROL;
      case 'K' -> OperatingMode.CALIBRATION;
      case 'P' -> OperatingMode.COMPANY;
      default -> OperatingMode.WORK;
    };
  }

  /** Whether the cards must not be in together (table 1): event 02h. */
  public boolean isConflict(Profile profile) {
    return cell(CONFLICT) == 'X' && !isWorkshopWithCompany(profile);
  }

  /** Whether driving with these cards is event 04h. */
  public boolean isUnfitToDrive(Profile profile) {
    return DrivingCards.areUnfit(profile, slot1.code(), slot2.code());
  }

  /** Whether the status is «экипаж» (4.7.1): two drivers' cards. */
  public boolean isCrew() {
    return slot1 == CardType.DRIVER && slot2 == CardType.DRIVER;
  }

  /** Whether a card of a type is in. */
  public boolean has(CardType type) {
    return slot1 == type || slot2 == type;
  }

  /** The card in a slot, 1 or 2. */
  public CardType in(int slot) {
    return slot == 1 ? slot1 : slot2;
  }

  /** The first slot with a card of a type; 0 where there is none. */
  public int slotOf(CardType type) {
    return slot1 == type ? 1 : slot2 == type ? 2 : 0;
  }

  /** The first slots with cards of these types, in the order of the types. */
  public List<Integer> slotsOf(CardType... types) {
    return Arrays.stream(types).map(this::slotOf).filter(slot -> slot != 0).toList();
  }

  private boolean isWorkshopWithCompany(Profile profile) {
    return Rule.WORKSHOP_WITH_COMPANY.of(profile) == 1
        && has(CardType.WORKSHOP)
        && has(CardType.COMPANY);
  }

  private char cell(String[] table) {
    return table[place(slot2)].charAt(place(slot1));
  }

  private static int place(CardType type) {
    return switch (type) {
      // A service card gives no right of its own; the tables do not know it.
      case NONE, SERVICE -> 0;
      case DRIVER -> 1;
      case CONTROL -> 2;
      case WORKSHOP -> 3;
      case COMPANY -> 4;
    };
  }
}
