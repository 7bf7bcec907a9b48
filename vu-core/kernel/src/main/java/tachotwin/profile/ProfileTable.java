package tachotwin.profile;

import java.util.Locale;

/** The table of differences as a page of the documentation, {@code docs/profiles.md}. */
public final class ProfileTable {
  private ProfileTable() {}

  /** The page in Markdown. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Profiles\n\n");
    page.append("Made from `tachotwin.profile.Rule`; do not edit. A rule on which the profiles do");
    page.append(" not differ is not here.\n\n");
    page.append("| rule | `gost-34005-2022` | clause | `order-36` | clause |\n");
    page.append("|---|---|---|---|---|\n");
    for (Rule rule : Rule.values()) {
      page.append("| ").append(rule.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      for (Profile profile : Profile.values()) {
        page.append(" | ").append(rule.of(profile)).append(" | ").append(rule.clause(profile));
      }
      page.append(" |\n");
    }
    return page.toString();
  }
}
