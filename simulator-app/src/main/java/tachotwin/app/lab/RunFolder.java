package tachotwin.app.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a run leaves behind: everything is written beside it and takes its place only
 * when the run is over, so that nothing half-written ever stands under its final name.
 */
public final class RunFolder {
  /** The file by which an earlier run's folder is known. */
  private static final String MARK = "summary.json";

  private static final String MARK_TEXT = "\"product\" : \"tachotwin\"";

  private final Path target;
  private final Path work;
  private final FileChannel lock;

  private RunFolder(Path target, Path work, FileChannel lock) {
    this.target = target;
    this.work = work;
    this.lock = lock;
  }

  /**
   * Begins a run's folder.
   *
   * @param target where it will stand
   * @throws FolderTakenException if something else than an earlier run is there
   * @throws IOException if it cannot be written
   */
  public static RunFolder begin(Path target) throws IOException, FolderTakenException {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new FolderTakenException(target + " is the root of a file system");
    }
    refuseStrangers(absolute);
    Files.createDirectories(parent);
    Path work = parent.resolve("." + absolute.getFileName() + ".unfinished");
    FileChannel lock = lock(lockFile(absolute), target);
    delete(work);
    Files.createDirectory(work);
    return new RunFolder(absolute, work, lock);
  }

  /** The system lets the lock go when the process ends, however it ends. */
  private static FileChannel lock(Path file, Path target) throws IOException, FolderTakenException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // The same process holds it.
    }
    channel.close();
    throw new FolderTakenException(target + " is being written to by another run");
  }

  private static void refuseStrangers(Path target) throws IOException, FolderTakenException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FolderTakenException(target + " is a file");
    }
    try (Stream<Path> inside = Files.list(target)) {
      if (inside.findAny().isEmpty()) {
        return;
      }
    }
    Path mark = target.resolve(MARK);
    if (!Files.isRegularFile(mark)
        || !Files.readString(mark, StandardCharsets.UTF_8).contains(MARK_TEXT)) {
      throw new FolderTakenException(target + " is not empty and holds no earlier run");
    }
  }

  /** Where the run writes. */
  public Path path() {
    return work;
  }

  /** A file in the folder, its parent folders made. */
  public Path file(String name) throws IOException {
    Path file = work.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return file;
  }

  /** Puts the finished run in its place. */
  public void finish() throws IOException {
    delete(target);
    try {
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException e) {
      throw new IOException(target + " was written to by somebody else", e);
    } finally {
      release();
    }
  }

  /** Throws the unfinished run away. */
  public void discard() throws IOException {
    try {
      delete(work);
    } finally {
      release();
    }
  }

  private void release() throws IOException {
    lock.close();
    Files.deleteIfExists(lockFile(target));
  }

  private static Path lockFile(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".lock");
  }

  /** The files of the folder, by name. */
  public List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      return all.filter(Files::isRegularFile).map(work::relativize).sorted().toList();
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Something that is no earlier run stands where the run should go. */
  public static final class FolderTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    FolderTakenException(String message) {
      super(message);
    }
  }
}
