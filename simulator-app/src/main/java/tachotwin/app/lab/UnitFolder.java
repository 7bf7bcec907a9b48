package tachotwin.app.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.screen.strip.Printout;

/**
 * The folder of a served unit: strips as they are printed, downloads as they are written. What is
 * there of an earlier session stays until something of the same name takes its place.
 */
public final class UnitFolder implements Medium {
  private final Path folder;
  private final StripFiles files;
  private int strips;

  /** A folder, made where it is missing. */
  public UnitFolder(Path folder) throws IOException {
    this.folder = folder;
    this.files = new StripFiles(folder::resolve);
    Files.createDirectories(folder.resolve("printouts"));
    Files.createDirectories(folder.resolve("download"));
  }

  @Override
  public boolean write(String name, Octets content) {
    Path file = folder.resolve("download").resolve(name);
    try {
      Files.write(file, content.toByteArray());
    } catch (IOException e) {
      // A medium that cannot be written is full or pulled: the unit tells it by its display.
      return false;
    }
    return true;
  }

  /** Saves a picture of the display, in place of one of the same name. */
  public void picture(String name, Octets png) {
    try {
      Path target = Files.createDirectories(folder.resolve("screens"));
      Files.write(target.resolve(name + ".png"), png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves the strips that were printed since the last call. */
  public void save(List<Printout> printed) {
    try {
      while (strips < printed.size()) {
        files.write(printed.get(strips++));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
