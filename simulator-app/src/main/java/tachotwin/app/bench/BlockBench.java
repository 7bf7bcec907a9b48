package tachotwin.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.registry.TestAuthority;
import tachotwin.gost.Secrets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.ArchiveVerifier;
import tachotwin.skzi.archive.ArchiveVerifier.Verdict;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimInstant;

/**
 * How fast the block registers a vehicle in motion, and how fast the archive of a year is written
 * and verified, beside AES of the JDK in a chain over as many octets.
 */
final class BlockBench {
  private static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");
  private static final String PART_NUMBER = "20E3S00000000001";
  private static final int APPENDED_DAYS = 20;
  private static final String COMMANDS = "commands";
  private static final String DAYS = "days";

  private final Path root;
  private final BlockKeys keys;
  private final Verdict year;

  private BlockBench() throws IOException {
    root = Files.createTempDirectory("tachotwin-bench");
    keys = new TestAuthority(Secrets.ofSeed(1), START).block(PART_NUMBER, START);
    write(root.resolve("year"), YearOfDriving.DAYS);
    year = verify(root.resolve("year"));
    deleteAtExit(root);
  }

  static Benchmark open() throws IOException {
    BlockBench bench = new BlockBench();
    return new Benchmark(
        "block",
        bench.about(),
        List.of(
            new Case("command 60, carried out, archived", COMMANDS, 0, () -> bench.day(false)),
            new Case("the same in blocks of protocol 04", COMMANDS, 0, () -> bench.day(true)),
            new Case("AES-256 CBC (JDK) over as many octets", DAYS, 2, bench::aes),
            new Case("days of 8 h of driving archived", DAYS, 2, bench::append),
            new Case("days of 8 h of driving verified", DAYS, 2, bench::verifyYear)));
  }

  private String about() {
    return String.format(
        Locale.ROOT,
        "registration at 1 Hz; a year of %d days, %d h of driving each: %.1f MB, %,d records",
        YearOfDriving.DAYS,
        YearOfDriving.MINUTES / 60,
        year.octets() / 1e6,
        year.records());
  }

  private double day(boolean framed) throws IOException {
    return inFolder(
        folder -> {
          try (FileArchive archive = archive(folder)) {
            return new MotionDay(archive, keys, START).drive(framed);
          }
        });
  }

  private double append() throws IOException {
    return inFolder(
        folder -> {
          write(folder, APPENDED_DAYS);
          return APPENDED_DAYS;
        });
  }

  private double verifyYear() throws IOException {
    if (!verify(root.resolve("year")).isIntact()) {
      throw new IOException("the archive is not whole");
    }
    return YearOfDriving.DAYS;
  }

  private double aes() throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(new byte[32], "AES"),
          new IvParameterSpec(new byte[16]));
      byte[] day = new byte[(int) (year.octets() / YearOfDriving.DAYS / 16) * 16];
      for (int i = 0; i < YearOfDriving.DAYS; i++) {
        cipher.doFinal(day);
      }
      return YearOfDriving.DAYS;
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java lacks an algorithm: " + e.getMessage(), e);
    }
  }

  private void write(Path folder, int days) {
    try (FileArchive archive = archive(folder)) {
      new YearOfDriving(archive, 1).drive(START, days);
    }
  }

  private Verdict verify(Path folder) throws IOException {
    return ArchiveVerifier.verify(folder, keys.archiveKey(), keys.certificate().key());
  }

  private FileArchive archive(Path folder) {
    return FileArchive.open(folder, keys, Text.ia5(PART_NUMBER, 16));
  }

  private double inFolder(Work work) throws IOException {
    Path folder = Files.createTempDirectory(root, "run");
    try {
      return work.run(folder);
    } finally {
      for (Path file : inside(folder)) {
        Files.delete(file);
      }
    }
  }

  /** The year serves all runs: what there is of it goes with the process. */
  private static void deleteAtExit(Path root) throws IOException {
    List<Path> files = inside(root);
    for (int i = files.size() - 1; i >= 0; i--) {
      files.get(i).toFile().deleteOnExit();
    }
  }

  /** A folder and all in it, the innermost first. */
  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }

  @FunctionalInterface
  private interface Work {
    double run(Path folder) throws IOException;
  }
}
