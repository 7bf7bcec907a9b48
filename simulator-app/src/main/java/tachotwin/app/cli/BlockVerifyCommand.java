package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.reading.ArchiveReading;
import tachotwin.app.registry.TestKeyStore;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.ArchiveVerifier;
import tachotwin.skzi.archive.ArchiveVerifier.Verdict;

/** The command {@code tachotwin block verify}. */
@Command(
    name = "verify",
    description = {
      "Proves that nothing in a block's archive was altered, or names the first record that was.",
      "Exit code 0: whole; 1: altered; 2: the archive or its keys cannot be read."
    },
    mixinStandardHelpOptions = true)
final class BlockVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "Folder of the archive (segment-*.tta), or of a run with block/ in it.")
  private Path folder = Path.of("block");

  @Option(names = "--json", description = "The verdict as JSON.")
  private boolean json;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Certificate of the authority that must have signed the block's.")
  private @Nullable Path authority;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "Test key store of the block; default: test-keys.json beside the archive.")
  private @Nullable Path keys;

  BlockVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path archive = archive();
    TestKeyStore store = store(archive);
    Path ca = authority;
    if (ca != null) {
      trust(store.certificate(), CertificateOptions.certificate(ca));
    }
    Verdict verdict = verify(archive, store);
    if (json) {
      Answer.print(terminal, ArchiveReading.json(store.partNumber(), store.certificate(), verdict));
    } else {
      Answer.print(terminal, ArchiveReading.text(store.partNumber(), verdict));
    }
    verdict
        .alteration()
        .ifPresent(
            found -> {
              throw Failure.check(archive + ": " + ArchiveReading.text(found));
            });
    return 0;
  }

  private Path archive() {
    for (Path candidate : new Path[] {folder, folder.resolve("block")}) {
      try {
        if (Files.isDirectory(candidate) && ArchiveVerifier.isArchive(candidate)) {
          return candidate;
        }
      } catch (IOException e) {
        throw Failure.input(candidate + " cannot be read: " + Failure.reason(e));
      }
    }
    throw Failure.input(
        folder + ": no archive of a block is there (segment-*.tta); name the folder that holds it");
  }

  private TestKeyStore store(Path archive) {
    Path given = keys;
    Path file = given == null ? archive.resolve(TestKeyStore.FILE) : given;
    if (!Files.isRegularFile(file)) {
      throw Failure.input(
          file + ": there is no key store; name the block's test-keys.json with --keys");
    }
    try {
      return TestKeyStore.read(file);
    } catch (IOException e) {
      throw Failure.input(file + " cannot be read: " + Failure.reason(e));
    } catch (DecodeException e) {
      throw Failure.input(file + " is no key store: " + e.getMessage() + "; name another one");
    }
  }

  private static void trust(Certificate block, Certificate authority) {
    if (!block.isSignedBy(authority)) {
      throw Failure.check(
          "the certificate of block "
              + block.subject().number()
              + " is not signed by the authority given");
    }
  }

  private Verdict verify(Path archive, TestKeyStore store) {
    try {
      Verdict verdict =
          ArchiveVerifier.verify(
              archive, store.archiveKey(), store.certificate().key(), this::progress);
      if (terminal.isInteractive()) {
        terminal.redraw("");
      }
      return verdict;
    } catch (IOException e) {
      throw Failure.input(archive + " cannot be read: " + Failure.reason(e));
    }
  }

  private void progress(int done, int of) {
    if (terminal.isInteractive()) {
      terminal.redraw("Проверено сегментов: %d из %d".formatted(done, of));
    }
  }
}
