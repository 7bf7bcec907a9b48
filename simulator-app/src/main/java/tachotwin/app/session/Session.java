package tachotwin.app.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tachotwin.time.SimInstant;

/** The bench that is in use, which may become another or an earlier one. */
public final class Session implements Closeable {
  private final Path root;
  private Path folder;
  private LiveBench live;
  private int benches = 1;
  private int number = 1;

  /**
   * Opens a bench.
   *
   * @param root a folder of the session's own, for archives of blocks; it is deleted at the end
   */
  public Session(Path root, KeptBench first) throws IOException, KeptBenchException {
    this.root = root;
    folder = root.resolve("block-" + benches);
    live = LiveBench.of(first, folder);
  }

  /** The bench in use. */
  public LiveBench live() {
    return live;
  }

  /** The number of the bench in use: another for each that took the place of one. */
  public int number() {
    return number;
  }

  /** Where the block of the bench in use keeps its archive. */
  Path folder() {
    return folder;
  }

  /**
   * Another bench takes the place of the one in use.
   *
   * @throws KeptBenchException where it cannot be opened; the one in use stays then
   */
  public void replace(KeptBench kept) throws IOException, KeptBenchException {
    benches++;
    Path another = root.resolve("block-" + benches);
    LiveBench next = LiveBench.of(kept, another);
    live.close();
    delete(folder);
    folder = another;
    live = next;
    number = benches;
  }

  /** Goes back to a moment: what was done from then on is as if it had never been. */
  public void rewind(SimInstant moment) throws IOException, KeptBenchException {
    replace(live.kept().before(moment));
  }

  @Override
  public void close() throws IOException {
    live.close();
    delete(root);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
