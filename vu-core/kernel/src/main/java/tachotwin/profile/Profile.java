package tachotwin.profile;

/** The normative document that the device follows. */
public enum Profile {
  /** ГОСТ 34005—2022; the default. */
  GOST_34005_2022("gost-34005-2022"),
  /** Order 36 of the Ministry of Transport. */
  ORDER_36("order-36");

  private final String id;

  Profile(String id) {
    this.id = id;
  }

  /** The name in settings. */
  public String id() {
    return id;
  }

  /** The profile of a name in settings. */
  public static Profile of(String id) {
    for (Profile profile : values()) {
      if (profile.id.equals(id)) {
        return profile;
      }
    }
    throw new IllegalArgumentException("profile is gost-34005-2022 or order-36, not " + id);
  }
}
