package tachotwin.dictionary;

/**
 * What a driver does (table Б.5, bits 12 and 11).
 *
 * <p>ГОСТ 34005 knows rest and driving; the two others are of Order 36 and of cards in the field.
 */
public enum Activity {
  /** Break or rest, code 0. */
  REST(0, "Перерыв или отдых"),
  /** Availability, code 1 (Order 36). */
  AVAILABILITY(1, "Готовность"),
  /** Work other than driving, code 2 (Order 36). */
  WORK(2, "Работа"),
  /** Driving, code 3. */
  DRIVING(3, "Управление");

  private final int code;
  private final String title;

  Activity(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The two bits, 0…3. */
  public int code() {
    return code;
  }

  /** The activity in Russian. */
  public String title() {
    return title;
  }

  /** The activity of two bits. */
  public static Activity of(int code) {
    return values()[code & 3];
  }
}
