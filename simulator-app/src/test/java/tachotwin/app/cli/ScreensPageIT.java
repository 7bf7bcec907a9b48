package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.paper.Combination;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.profile.Profile;
import tachotwin.screen.glyph.Glyphs;
import tachotwin.screen.render.Bitmap;
import tachotwin.screen.render.LcdRenderer;
import tachotwin.screen.render.StripRenderer;

/**
 * Takes the pictures of {@code docs/screens.md} by the orders in {@code docs/screens} and holds
 * those that are there against them. With {@code -Dtachotwin.docs.write=true} it makes them anew.
 */
class ScreensPageIT {
  private static final Path DOCS = Path.of(System.getProperty("tachotwin.root"), "docs");
  private static final Path PICTURES = DOCS.resolve("pictures/screens");

  @TempDir private Path folder;

  @Test
  void picturesAndPageAreCurrent() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Screens of the vehicle unit\n\n");
    page.append("Made by `ScreensPageIT` from the orders in [screens](screens); do not edit. The");
    page.append(" same pictures come from\n`./tachotwin cab --profile PROFILE --script");
    page.append(
        " docs/screens/PROFILE.txt`, in `out/cab/screens`. The display has 2 × 24 signs of");
    page.append("\n8 × 13 dots; a warning blinks, here in its dark phase. All items of the menu:");
    page.append(" [menu.md](menu.md).\n");
    for (Profile profile : Profile.values()) {
      play(profile);
      page.append("\n## `").append(profile.id()).append("`\n");
      page.append(captions(profile));
    }
    page.append(pictograms());
    assertSame(folder.resolve("expected"), PICTURES);
    Path file = DOCS.resolve("screens.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.writeString(file, page, StandardCharsets.UTF_8);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(page.toString());
  }

  private static Path script(Profile profile) {
    return DOCS.resolve("screens").resolve(profile.id() + ".txt");
  }

  private void play(Profile profile) throws IOException {
    Path out = folder.resolve(profile.id());
    Run run =
        Run.of(
            "cab",
            "--profile",
            profile.id(),
            "--script",
            script(profile).toString(),
            "--out",
            out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    Path expected = Files.createDirectories(folder.resolve("expected")).resolve(profile.id());
    Files.move(out.resolve("screens"), expected);
  }

  /** Sections and captions are the comments of the script; a picture follows its caption. */
  private static String captions(Profile profile) throws IOException {
    StringBuilder out = new StringBuilder();
    List<String> lines = Files.readAllLines(script(profile), StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("## ")) {
        out.append("\n### ").append(line.substring(3)).append('\n');
      } else if (line.startsWith("# ")) {
        out.append('\n').append(line.substring(2)).append(":\n\n");
      } else if (line.startsWith("picture ")) {
        out.append(image(profile.id() + "/" + line.substring("picture ".length()), 408));
      }
    }
    return out.toString();
  }

  private static String image(String name, int width) {
    return String.format(
        "<img src=\"pictures/screens/%s.png\" alt=\"%s\" width=\"%d\">\n", name, name, width);
  }

  private String pictograms() throws IOException {
    List<PaperLine> basic =
        Arrays.stream(Pictogram.values())
            .map(each -> PaperLine.of(each.sign() + "  " + each.meaning()))
            .toList();
    lcd("pictograms", basic, PaperLine.WIDTH);
    Files.write(
        folder.resolve("expected/pictograms-paper.png"),
        new StripRenderer().render(basic).toPng().toByteArray());
    StringBuilder out = new StringBuilder("\n## Pictograms\n\n");
    out.append("Tables А.1–А.6 on the display and on paper:\n\n");
    out.append(image("pictograms", 408)).append(image("pictograms-paper", 228));
    Map<String, List<Combination>> tables =
        Arrays.stream(Combination.values())
            .collect(
                Collectors.groupingBy(Combination::table, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Combination>> table : tables.entrySet()) {
      combinations(table.getKey(), table.getValue(), out);
    }
    return out.toString();
  }

  private void combinations(String table, List<Combination> rows, StringBuilder out)
      throws IOException {
    List<PaperLine> lines = new ArrayList<>();
    StringBuilder meanings = new StringBuilder();
    for (Combination row : rows) {
      int number = lines.size() + 1;
      lines.add(PaperLine.of(String.format("%2d  %s", number, row.signs())));
      meanings.append(number).append(". ").append(row.meaning()).append('\n');
    }
    String name = "combinations-a." + table.substring(2);
    lcd(name, lines, 10);
    out.append("\nCombinations, table ").append(table).append(":\n\n");
    out.append(image(name, 152)).append('\n').append(meanings);
  }

  private void lcd(String name, List<PaperLine> lines, int columns) throws IOException {
    Glyphs glyphs = Glyphs.screen();
    int height = glyphs.height() + 2;
    Bitmap dots = new Bitmap(columns * glyphs.width() + 8, lines.size() * height + 8);
    for (int i = 0; i < lines.size(); i++) {
      dots.write(lines.get(i), glyphs, 4, 4 + i * height);
    }
    Files.write(
        folder.resolve("expected/" + name + ".png"),
        new LcdRenderer().png(dots, false).toByteArray());
  }

  /** Every picture is there with the same pixels, and no other. */
  private static void assertSame(Path expected, Path actual) throws IOException {
    List<Path> names = pictures(expected);
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      replace(expected, actual);
    }
    assertThat(pictures(actual)).isEqualTo(names);
    for (Path name : names) {
      assertThat(pixels(actual.resolve(name)))
          .as("%s, made anew with -Dtachotwin.docs.write=true", name)
          .isEqualTo(pixels(expected.resolve(name)));
    }
  }

  private static void replace(Path expected, Path actual) throws IOException {
    for (Path old : Files.isDirectory(actual) ? pictures(actual) : List.<Path>of()) {
      Files.delete(actual.resolve(old));
    }
    for (Path name : pictures(expected)) {
      Path target = actual.resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(expected.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> pictures(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".png"))
          .map(folder::relativize)
          .sorted()
          .toList();
    }
  }

  /** Width, height and colours; how a PNG is packed is the library's affair. */
  private static List<Integer> pixels(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return List.of(image.getWidth(), image.getHeight(), Arrays.hashCode(rgb));
  }
}
