package tachotwin.profile;

/**
 * Whether one may drive with the cards that are in the slots (event 04h): by slot 1 alone (ГОСТ,
 * table 3) or by the pair (Order 36, table 2). Cards by their codes of table Б.1.
 */
public final class DrivingCards {
  private static final int DRIVER = 1;
  private static final int WORKSHOP = 2;

  // A row for each card in slot 2, a sign for each card in slot 1, both in the order of table Б.1:
  // none, driver, workshop, control, company.
  private static final String[] UNFIT = {"X..XX", "X.XXX", "XX.XX", "XXXXX", "XXXXX"};

  private DrivingCards() {}

  /**
   * Whether driving is event 04h.
   *
   * @param slot1 type of the accepted card in slot 1, 0 none
   * @param slot2 type of the accepted card in slot 2, 0 none
   */
  public static boolean areUnfit(Profile profile, int slot1, int slot2) {
    if (Rule.DRIVING_CARD_BY_PAIR.of(profile) == 0) {
      return slot1 != DRIVER && slot1 != WORKSHOP;
    }
    return UNFIT[known(slot2)].charAt(known(slot1)) == 'X';
  }

  /** A card that the table does not know gives no right. */
  private static int known(int type) {
    return type < UNFIT.length ? type : 0;
  }
}
