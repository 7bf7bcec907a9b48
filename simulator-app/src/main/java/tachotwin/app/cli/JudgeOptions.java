package tachotwin.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.verdict.KnownCertificates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** What every command that reads and judges a file is given, and how it answers. */
final class JudgeOptions {
  @Parameters(paramLabel = "FILE", description = "The file to be read.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "The answer as JSON.")
  private boolean json;

  @Mixin private CertificateOptions certificates = new CertificateOptions();

  /** Judges octets with the certificates given. */
  @FunctionalInterface
  interface Judging<T> {
    T judge(Octets octets, KnownCertificates known) throws DecodeException;
  }

  /** The answer for a program. */
  @FunctionalInterface
  interface AsJson<T> {
    JsonNode of(T judged, int length);
  }

  /** The answer for a person. */
  @FunctionalInterface
  interface AsText<T> {
    List<String> of(T judged);
  }

  /**
   * Reads and judges the file.
   *
   * @param otherwise what is to be said of a file that cannot be read, with the name of the file
   *     and the problem
   */
  <T> T judge(Judging<T> judging, String otherwise) {
    try {
      return judging.judge(Input.file(file), certificates.read());
    } catch (DecodeException e) {
      throw Failure.input(otherwise.formatted(file, e.getMessage()));
    }
  }

  /** Prints what was found, as the user asked. */
  <T> void print(Terminal terminal, T judged, AsJson<T> asJson, AsText<T> asText) {
    if (json) {
      Answer.print(terminal, asJson.of(judged, Input.file(file).length()));
    } else {
      Answer.print(terminal, asText.of(judged));
    }
  }

  /** The file. */
  Path file() {
    return file;
  }
}
