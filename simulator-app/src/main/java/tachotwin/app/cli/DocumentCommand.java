package tachotwin.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.reading.DocumentReading;
import tachotwin.app.lab.reading.FindingsText;
import tachotwin.app.lab.verdict.JudgedDocument;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** The command {@code tachotwin document}. */
@Command(
    name = "document",
    description = "Reads tachograph documents of appendix Г (.stlv) and checks their signatures.",
    mixinStandardHelpOptions = true)
final class DocumentCommand {
  private final Terminal terminal;

  DocumentCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "show",
      description = "Prints every attribute, with the verdict on the whole.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = "A .stlv file.") Path file,
      @Option(names = "--json", description = "All attributes as JSON.") boolean json,
      @Mixin CertificateOptions certificates) {
    Octets octets = Input.file(file);
    JudgedDocument judged = judge(file, octets, certificates);
    if (json) {
      Answer.print(terminal, DocumentReading.json(judged, octets.length(), true));
    } else {
      Answer.print(terminal, DocumentReading.text(judged));
      Answer.print(terminal, FindingsText.conclusion(judged.findings()));
    }
    return 0;
  }

  @Command(
      name = "verify",
      description = {
        "Checks the signatures 8188 and 81xx with the certificates given (a document carries none).",
        "Exit code 0: all is well; 1: something is wrong; 2: the file cannot be read."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "A .stlv file.") Path file,
      @Option(names = "--json", description = "The verdicts as JSON.") boolean json,
      @Mixin CertificateOptions certificates) {
    Octets octets = Input.file(file);
    JudgedDocument judged = judge(file, octets, certificates);
    if (json) {
      Answer.print(terminal, DocumentReading.json(judged, octets.length(), false));
    } else {
      Answer.print(terminal, FindingsText.of(judged.findings(), List.of()));
    }
    Answer.judge(file, judged.findings());
    return 0;
  }

  private static JudgedDocument judge(Path file, Octets octets, CertificateOptions certificates) {
    try {
      return JudgedDocument.of(octets, certificates.read());
    } catch (DecodeException e) {
      throw Failure.input(
          "%s is no whole document of appendix Г: %s; get it from the server again"
              .formatted(file, e.getMessage()));
    }
  }
}
