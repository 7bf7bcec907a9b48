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
  /** Days that every event stays in terms of the device; 0 where only the chosen ones stay. */
  EVENT_DAYS("G 4.7.2", 28, "O36 table 4", 0),
  /** Faults of a type that stay in terms of the device; 0 all of 365 days. */
  FAULTS_OF_TYPE("G 4.7.1", 0, "O36 table 5", 10),
  /** Seconds that an excess of the set speed must outlast to be an event 07h. */
  OVERSPEED_SECONDS("G table 3 (07h)", 60, "O36 17.6", 0),
  /** Code of the event that pulses and GNSS differ. */
  MOTION_CONFLICT_CODE("G table 2 (0Ah)", 0x0A, "O36 17.8, table 4", 0x09),
  /** Whether the lack of GNSS is an event 54h (1). */
  GNSS_LOSS_IS_EVENT("G table 2 (54h)", 1, "O36 17", 0),
  /** Seconds to which the times of event 08h are told. */
  POWER_LOSS_ACCURACY_SECONDS("G table 2 (08h)", 1, "O36 table 4", 60),
  /** Accidents that are kept with their 24 hours before; 0 none are registered. */
  ACCIDENTS("G 4.7.12", 0, "O36 17.11, 17.12", 5),
  /** Whether the constant of the tachograph is refined by GNSS (1). */
  REFINES_CONSTANT("G 4.11", 0, "O36 9.5, 9.6", 1),
  /** Whether the self-test tells memory, readers, sensor and block one by one (1). */
  SELF_TEST_OF_PARTS("G table 1", 0, "O36 table 3", 1),
  /** Least time that a warning is shown, seconds; 0 as long as the event lasts. */
  WARNING_SECONDS("G 4.9.2", 0, "O36 42", 30),
  /** Whether a warning sounds and stays until a key is pressed (1). */
  WARNING_UNTIL_KEY("G 4.9.2", 0, "O36 42.2, 42.4", 1),
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
  /** Whether reports carry the signatures of card and block (1) or none (0). */
  PAPER_SIGNATURES("G Д.3.1–Д.3.6", 1, "O36 40", 0),
  /** Whether violations of driving and rest times are events of the block (1) or not (0). */
  NORM_EVENTS("G Д.2 (13.2)", 1, "O36 table 4", 0),
  /** Whether a download by the workshop is kept as the last one too (1) or the company's alone. */
  LAST_DOWNLOAD_BY_WORKSHOP("G 4.7.7", 0, "O36 33", 1),
  /** Whether the default screen shows UTC (1) or local time (0). */
  SCREEN_UTC("G 4.9.1", 1, "O36 38.5", 0),
  /**
   * Whether the default screens show the activities and how long they last (1) or the driving and
   * the breaks of the period and of 24 hours (0).
   */
  SCREEN_ACTIVITIES("G 4.9.1", 0, "O36 38.5", 1);

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
