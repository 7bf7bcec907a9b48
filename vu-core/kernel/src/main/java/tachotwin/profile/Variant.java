package tachotwin.profile;

/** Whether the tachograph sends documents to the server (appendices В and Г). */
public enum Variant {
  /** It sends them; the default. */
  ONLINE("online"),
  /** It does not (4.15.5, 4.16.2.6). */
  OFFLINE("offline");

  private final String id;

  Variant(String id) {
    this.id = id;
  }

  /** The name in settings. */
  public String id() {
    return id;
  }

  /** The variant of a name in settings. */
  public static Variant of(String id) {
    for (Variant variant : values()) {
      if (variant.id.equals(id)) {
        return variant;
      }
    }
    throw new IllegalArgumentException("variant is online or offline, not " + id);
  }
}
