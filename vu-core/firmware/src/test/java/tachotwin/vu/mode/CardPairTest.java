package tachotwin.vu.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tachotwin.profile.Profile;

/** The tables 1, 2 and 6 of Order 36 as standard/README.md restores them, all 25 pairs each. */
class CardPairTest {
  private static final CardType[] ORDER = {
    CardType.NONE, CardType.DRIVER, CardType.CONTROL, CardType.WORKSHOP, CardType.COMPANY
  };

  @Test
  void conflictsOfOrder36AreThoseOfTable1() {
    // 1 + 3 + 4 + 3 cells.
    assertThat(table(pair -> pair.isConflict(Profile.ORDER_36)))
        .isEqualTo(
            """
            .....
            ...X.
            ..XXX
            .XXXX
            ..XXX
            """);
  }

  @Test
  void workshopAndCompanyAreNoConflictInGost() {
    assertThat(table(p -> p.isConflict(Profile.GOST_34005_2022)))
        .isEqualTo(
            """
            .....
            ...X.
            ..XXX
            .XXX.
            ..X.X
            """);
  }

  @Test
  void cardsUnfitToDriveInOrder36AreThoseOfTable2() {
    // 3 + 4 + 5 + 4 + 5 cells.
    assertThat(table(pair -> pair.isUnfitToDrive(Profile.ORDER_36)))
        .isEqualTo(
            """
            X.X.X
            X.XXX
            XXXXX
            XXX.X
            XXXXX
            """);
  }

  @Test
  void gostLooksAtSlot1Alone() {
    // Table 3, 04h: no card of a driver or workshop in slot 1.
    assertThat(table(p -> p.isUnfitToDrive(Profile.GOST_34005_2022)))
        .isEqualTo("X.X.X\n".repeat(5));
  }

  @Test
  void modesOfOrder36AreThoseOfTable6() {
    assertThat(modes(Profile.ORDER_36))
        .isEqualTo(
            """
            WWCKP
            WWCKP
            CCCWW
            KKWKW
            PPWWP
            """);
  }

  @Test
  void workshopWithCompanyIsCalibrationInGost() {
    assertThat(modes(Profile.GOST_34005_2022))
        .isEqualTo(
            """
            WWCKP
            WWCKP
            CCCWW
            KKWKK
            PPWKP
            """);
  }

  @Test
  void crewIsTwoDrivers() {
    for (CardType slot1 : ORDER) {
      for (CardType slot2 : ORDER) {
        assertThat(new CardPair(slot1, slot2).isCrew())
            .isEqualTo(slot1 == CardType.DRIVER && slot2 == CardType.DRIVER);
      }
    }
  }

  @Test
  void rightsFollowClause481() {
    assertThat(rights(CardType.DRIVER, CardType.CONTROL))
        .isEqualTo("print unit, print card 1, download unit, download card, by 2");
    assertThat(rights(CardType.CONTROL, CardType.DRIVER))
        .isEqualTo("print unit, print card 2, download unit, download card, by 1");
    assertThat(rights(CardType.WORKSHOP, CardType.NONE))
        .isEqualTo("print unit, download unit, by 1");
    assertThat(rights(CardType.DRIVER, CardType.COMPANY))
        .isEqualTo("print unit, print card 1, download unit, download card, by 2");
    assertThat(rights(CardType.DRIVER, CardType.NONE)).isEqualTo("print unit, print card 1, by 0");
    assertThat(rights(CardType.NONE, CardType.NONE)).isEqualTo("by 0");
  }

  private static String rights(CardType slot1, CardType slot2) {
    CardPair pair = new CardPair(slot1, slot2);
    AccessRights rights = new AccessRights(pair.mode(Profile.GOST_34005_2022), pair);
    return (rights.mayPrintUnit() ? "print unit, " : "")
        + (rights.mayPrintCard(1) ? "print card 1, " : "")
        + (rights.mayPrintCard(2) ? "print card 2, " : "")
        + (rights.mayDownloadUnit() ? "download unit, " : "")
        + (rights.mayDownloadCard() ? "download card, " : "")
        + "by "
        + rights.slotOfAuthority();
  }

  private static String modes(Profile profile) {
    StringBuilder out = new StringBuilder();
    for (CardType slot2 : ORDER) {
      for (CardType slot1 : ORDER) {
        out.append(
            switch (new CardPair(slot1, slot2).mode(profile)) {
              case WORK -> 'W';
              case CONTROL -> 'C';
              case CALIBRATION -> 'K';
              case COMPANY -> 'P';
            });
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String table(Predicate<CardPair> is) {
    StringBuilder out = new StringBuilder();
    for (CardType slot2 : ORDER) {
      for (CardType slot1 : ORDER) {
        out.append(is.test(new CardPair(slot1, slot2)) ? "X" : ".");
      }
      out.append('\n');
    }
    return out.toString();
  }
}
