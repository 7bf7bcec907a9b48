package tachotwin.app.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tachotwin.octet.Octets;
import tachotwin.screen.render.StripPdf;
import tachotwin.screen.render.StripRenderer;
import tachotwin.screen.render.StripReverse;
import tachotwin.screen.strip.Printout;

/**
 * Strips as files: text, the dots of the front as PNG, front and reverse in true size as PDF; the
 * reverse, which is the same for all, once as PNG.
 */
public final class StripFiles {
  private static final String FOLDER = "printouts/";

  private final Target target;
  private final StripRenderer renderer = new StripRenderer();
  private final StripPdf pdf = new StripPdf();
  private int number;

  /** Where files go. */
  @FunctionalInterface
  public interface Target {
    /** The path of a file, its folder made. */
    Path file(String name) throws IOException;
  }

  /** Files of a folder that counts its strips from 1. */
  public StripFiles(Target target) {
    this.target = target;
  }

  /**
   * Writes the next strip.
   *
   * @return the front as PNG
   */
  public Octets write(Printout printout) throws IOException {
    number++;
    if (number == 1) {
      write("reverse.png", new StripReverse().render().toPng());
    }
    String name = number + "-" + clause(printout.title());
    Octets png = renderer.render(printout.lines()).toPng();
    Files.writeString(target.file(FOLDER + name + ".txt"), printout.text(), StandardCharsets.UTF_8);
    write(name + ".png", png);
    write(name + ".pdf", pdf.of(printout));
    return png;
  }

  private void write(String name, Octets content) throws IOException {
    Files.write(target.file(FOLDER + name), content.toByteArray());
  }

  /** The clause at the head of a title: «Д.3.1 Сутки из карты» → d.3.1. */
  private static String clause(String title) {
    return title.split(" ", -1)[0].toLowerCase(Locale.ROOT).replace('д', 'd').replace('е', 'e');
  }
}
