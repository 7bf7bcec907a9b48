package tachotwin.profile;

/**
 * The table of differences: one row a rule on which ГОСТ 34005—2022 and Order 36 disagree, with the
 * number that each sets. {@code docs/profiles.md} is made from it.
 */
public enum Rule {
  /** Uninterrupted motion that counts as its beginning, milliseconds. */
  MOTION_START_MILLIS("G 4.4.5", 2_000, "O36 9.4", 5_000),
  /** Speed from which the vehicle is in motion, in 0.1 km/h. */
  MOTION_SPEED_TENTHS("G 4.4.5", 10, "O36 9.4", 18),
  /** Loss of supply that is an event, milliseconds. */
  POWER_LOSS_MILLIS("G 4.7.14", 100, "O36 16", 10_000),
  /** Number of activities: driving and rest, or work and availability too. */
  ACTIVITIES("G Б.5", 2, "O36 11", 4),
  /** Days that events stay in terms of the device. */
  EVENT_DAYS("G 4.7.2", 28, "O36 tables 4, 5", 10),
  /** Least time that a warning is shown, seconds; 0 as long as the event lasts. */
  WARNING_SECONDS("G 4.9.2", 0, "O36 42", 30),
  /** Warning before the end of the allowed driving, minutes; 0 none. */
  PRE_WARNING_MINUTES("G 4.9.2", 0, "O36 42.3", 15),
  /** Whether workshop and company card together are calibration (1) or a conflict (0). */
  WORKSHOP_WITH_COMPANY("G 4.4.2, 4.16.2.6", 1, "O36 table 6", 0),
  /**
   * Whether driving without an appropriate card is judged by the pair of cards (1) or by slot 1
   * alone (0).
   */
  DRIVING_CARD_BY_PAIR("G table 3 (04h)", 0, "O36 table 2", 1),
  /**
   * Whether «переезд на пароме/поезде» goes without a driver's card only (1) or with one too (0).
   */
  FERRY_WITHOUT_DRIVER_CARD("G 4.4.6", 1, "O36 14.2", 0),
  /** Whether there is «неприменимо» (1). */
  OUT_OF_SCOPE("G 4.7.8", 0, "O36 14.1", 1),
  /** Whether a driver is asked for activities of the time with the card out (1). */
  MANUAL_ENTRY("G 4.7.10", 0, "O36 13.2–13.5", 1),
  /** Whether the display tells that the mode has changed (1). */
  MODE_MESSAGE("G 4.9.1", 0, "O36 38.5", 1),
  /** Locks of companies that are kept in terms of the device. */
  LOCKS("G Б.2.2.13", 255, "O36 32", 20),
  /** Types of events that a driver's card keeps. */
  CARD_EVENT_TYPES("G 4.7.22", 3, "O36 61", 6),
  /** Least term of the block's private key from the beginning of its certificate, years; 0 none. */
  KEY_YEARS_LEAST("G 4.3.1.13", 3, "O36 90", 0),
  /** Longest term of the block's private key from the beginning of its certificate, years. */
  KEY_YEARS_MOST("G 4.3.1.15", 15, "O36 90", 3),
  /** Longest term of a certificate of a block or card, years. */
  CERTIFICATE_YEARS_MOST("G 4.3.1.15", 15, "O36 90, 91", 3),
  /** Whether the activation of the block needs the owner's company card beside the workshop's. */
  ACTIVATION_WITH_COMPANY("G 4.16.2.3, 4.16.2.6", 1, "O36 app. 3", 0),
  /** Whether the default screen shows UTC (1) or local time (0). */
  SCREEN_UTC("G 4.9.1", 1, "O36 40", 0);

  private final String gostClause;
  private final int gost;
  private final String orderClause;
  private final int order;

  Rule(String gostClause, int gost, String orderClause, int order) {
    this.gostClause = gostClause;
    this.gost = gost;
    this.orderClause = orderClause;
    this.order = order;
  }

  /** The number that a profile sets. */
  public int of(Profile profile) {
    return profile == Profile.GOST_34005_2022 ? gost : order;
  }

  /** The clause of a profile. */
  public String clause(Profile profile) {
    return profile == Profile.GOST_34005_2022 ? gostClause : orderClause;
  }
}
