package tachotwin.document;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The norms of driving and rest whose violation documents 202…208 report, attribute 8214, in the
 * order of 13.2 (Д.2); the codes are our own.
 */
public enum ViolatedNorm {
  /** Driving to the break. */
  CONTINUOUS_DRIVING(1, DocumentType.CONTINUOUS_DRIVING, "Превышено время управления до перерыва"),
  /** Driving in a daily period. */
  DAILY_DRIVING(2, DocumentType.DAILY_DRIVING, "Превышено время управления в течение 24 ч"),
  /** Driving in a calendar week. */
  WEEK_DRIVING(3, DocumentType.WEEKLY_DRIVING, "Превышено время управления в течение недели"),
  /** Driving in two calendar weeks. */
  TWO_WEEK_DRIVING(
      4, DocumentType.FORTNIGHTLY_DRIVING, "Превышено время управления в течение 2 недель"),
  /** Too much driving to the break, whose first part was too short. */
  FIRST_BREAK(5, DocumentType.CONTINUOUS_DRIVING, "Нарушена продолжительность 1 перерыва"),
  /** Too much driving to the break, whose last part was too short. */
  LAST_BREAK(6, DocumentType.CONTINUOUS_DRIVING, "Нарушена продолжительность последнего перерыва"),
  /** Daily rest. */
  DAILY_REST(7, DocumentType.DAILY_REST, "Нарушен ежедневный отдых"),
  /** No weekly rest in six periods of 24 hours. */
  NO_WEEKLY_REST(8, DocumentType.NO_WEEKLY_REST, "Нарушен еженедельный отдых"),
  /** A weekly rest was reduced that might not be. */
  WEEKLY_REST(9, DocumentType.WEEKLY_REST, "Нарушен еженедельный отдых"),
  /** What a reduced weekly rest lacked was not made up. */
  COMPENSATION(10, DocumentType.WEEKLY_REST, "Нарушен еженедельный отдых"),
  /** The sum of rest in six periods of 24 hours. */
  SIX_DAY_REST(11, DocumentType.DAILY_REST, "Нарушен суммарный ежедневный отдых");

  private final int code;
  private final DocumentType type;
  private final String words;

  ViolatedNorm(int code, DocumentType type, String words) {
    this.code = code;
    this.type = type;
    this.words = words;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The document that reports it. */
  public DocumentType type() {
    return type;
  }

  /** The words of 13.2. */
  public String words() {
    return words;
  }

  /** The norm of an octet, where it is known. */
  public static Optional<ViolatedNorm> of(long code) {
    for (ViolatedNorm one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The norm that a document names, if it names one. */
  public static Optional<ViolatedNorm> in(Requisites body) {
    OptionalLong code = body.number(Attribute.VIOLATED_NORM);
    return code.isPresent() ? of(code.getAsLong()) : Optional.empty();
  }
}
