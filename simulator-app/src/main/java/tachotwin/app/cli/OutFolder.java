package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.lab.RunFolder.FolderTakenException;

/**
 * A folder that a command fills: it takes its place whole, or nothing of it stays.
 *
 * @param path where it will stand
 */
record OutFolder(Path path) {
  /** What fills the folder. */
  @FunctionalInterface
  interface Filling<T> {
    /** Writes the files; what it returns is told when the folder stands. */
    T fill(RunFolder folder) throws IOException;
  }

  /** Fills the folder and puts it into its place. */
  <T> T filled(Filling<T> filling) {
    RunFolder folder = begin();
    try {
      T result = filling.fill(folder);
      folder.finish();
      return result;
    } catch (IOException e) {
      discard(folder);
      throw Failure.cannotWrite(path, e);
    } catch (RuntimeException e) {
      discard(folder);
      throw e;
    }
  }

  private RunFolder begin() {
    try {
      return RunFolder.begin(path);
    } catch (FolderTakenException e) {
      throw Failure.input(e.getMessage() + "; give another folder after --out");
    } catch (IOException e) {
      throw Failure.cannotWrite(path, e);
    }
  }

  private static void discard(RunFolder folder) {
    try {
      folder.discard();
    } catch (IOException e) {
      // What is left stands under the name of an unfinished run; the next run removes it.
      return;
    }
  }
}
