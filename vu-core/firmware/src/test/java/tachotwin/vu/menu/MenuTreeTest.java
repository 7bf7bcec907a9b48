package tachotwin.vu.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTreeTest {
  @Test
  void pageIsCurrent() throws IOException {
    Path page = Path.of(System.getProperty("tachotwin.root"), "docs", "menu.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.writeString(page, MenuPage.markdown(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(page, StandardCharsets.UTF_8)).isEqualTo(MenuPage.markdown());
  }

  @Test
  void everyActionStandsOnceInTheMenuAndIsDescribed() {
    List<MenuItem.Leaf> leaves = leaves(MenuTree.ROOT);
    assertThat(leaves)
        .extracting(MenuItem.Leaf::action)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(MenuAction.values()));
    assertThat(leaves).extracting(MenuItem.Leaf::does).noneMatch(String::isBlank);
  }

  @Test
  void noTwoItemsOfABranchHaveTheSameWords() {
    assertDifferent(MenuTree.ROOT);
  }

  @Test
  void aBranchWithoutItemsIsNotShown() {
    MenuItem.Branch empty = MenuItem.Branch.of("Пусто");
    assertThat(MenuItem.Branch.of("Меню", empty).items()).isEmpty();
  }

  private static void assertDifferent(MenuItem.Branch branch) {
    assertThat(branch.items()).extracting(MenuItem::title).doesNotHaveDuplicates();
    for (MenuItem item : branch.items()) {
      if (item instanceof MenuItem.Branch inner) {
        assertDifferent(inner);
      }
    }
  }

  private static List<MenuItem.Leaf> leaves(MenuItem.Branch branch) {
    List<MenuItem.Leaf> out = new ArrayList<>();
    for (MenuItem item : branch.items()) {
      if (item instanceof MenuItem.Leaf leaf) {
        out.add(leaf);
      } else if (item instanceof MenuItem.Branch inner) {
        out.addAll(leaves(inner));
      }
    }
    return out;
  }
}
