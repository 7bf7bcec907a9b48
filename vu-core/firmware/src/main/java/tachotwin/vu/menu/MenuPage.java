package tachotwin.vu.menu;

import tachotwin.vu.menu.MenuItem.Branch;
import tachotwin.vu.menu.MenuItem.Leaf;

/** The menu as a page of the documentation, {@code docs/menu.md}. */
public final class MenuPage {
  private MenuPage() {}

  /** The page in Markdown. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Menu of the vehicle unit\n\n");
    page.append("Made from `tachotwin.vu.menu.MenuTree`; do not edit. OK opens the menu and takes");
    page.append(" an item, ▲ and ▼ choose, ← goes back; a minute without a key closes it. Where");
    page.append(" the cards do not give the access an item asks for, the display says so.\n\n");
    page.append("| пункт | доступ | что делает |\n|---|---|---|\n");
    rows(MenuTree.ROOT, "", page);
    return page.toString();
  }

  private static void rows(Branch branch, String indent, StringBuilder page) {
    for (MenuItem item : branch.items()) {
      page.append("| ").append(indent);
      if (item instanceof Branch inner) {
        page.append("**").append(inner.title()).append("** | | |\n");
        rows(inner, indent + "&emsp;", page);
      } else if (item instanceof Leaf leaf) {
        page.append(leaf.title()).append(" | ").append(leaf.action().access().title());
        page.append(" | ").append(leaf.does()).append(" |\n");
      }
    }
  }
}
