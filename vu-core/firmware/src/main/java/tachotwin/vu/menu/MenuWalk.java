package tachotwin.vu.menu;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import tachotwin.paper.PaperLine;

/** The menu being walked: UP and DOWN choose, OK enters or does, BACK leaves. */
final class MenuWalk implements Screen {
  private static final class Level {
    private final MenuItem.Branch branch;
    private int chosen;

    Level(MenuItem.Branch branch) {
      this.branch = branch;
    }

    MenuItem item() {
      return branch.items().get(chosen);
    }

    void move(int by) {
      chosen = Math.floorMod(chosen + by, branch.items().size());
    }
  }

  private final Deque<Level> path = new ArrayDeque<>();
  private final Consumer<MenuAction> onAction;
  private final Runnable onLeave;

  MenuWalk(Consumer<MenuAction> onAction, Runnable onLeave) {
    this.onAction = onAction;
    this.onLeave = onLeave;
    path.push(new Level(MenuTree.ROOT));
  }

  @Override
  public TwoLines lines() {
    Level level = path.getFirst();
    return new TwoLines(head(level), TwoLines.fit(">" + level.item().title()));
  }

  @Override
  public void press(Key key) {
    switch (key) {
      case UP -> path.getFirst().move(-1);
      case DOWN -> path.getFirst().move(1);
      case OK -> enter(path.getFirst().item());
      case BACK -> leave();
      default -> {}
    }
  }

  @Override
  public void expire() {
    onLeave.run();
  }

  /** The words of the branch and which of its items is chosen. */
  private static PaperLine head(Level level) {
    String place = level.chosen + 1 + "/" + level.branch.items().size();
    String title = level.branch.title();
    return title.length() + 1 + place.length() > PaperLine.WIDTH
        ? TwoLines.fit(title)
        : PaperLine.split(title, place);
  }

  /** The words of the item that OK would take. */
  String chosen() {
    return path.getFirst().item().title();
  }

  private void enter(MenuItem item) {
    if (item instanceof MenuItem.Branch branch) {
      path.push(new Level(branch));
    } else if (item instanceof MenuItem.Leaf leaf) {
      onLeave.run();
      onAction.accept(leaf.action());
    }
  }

  private void leave() {
    path.pop();
    if (path.isEmpty()) {
      onLeave.run();
    }
  }
}
