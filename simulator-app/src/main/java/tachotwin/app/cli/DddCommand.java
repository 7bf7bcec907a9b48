package tachotwin.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.reading.DownloadJson;
import tachotwin.app.lab.reading.DownloadText;
import tachotwin.app.lab.reading.FindingsText;
import tachotwin.app.lab.verdict.JudgedCardFile;
import tachotwin.app.lab.verdict.JudgedDownload;
import tachotwin.app.lab.verdict.Verdict;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** The command {@code tachotwin ddd}. */
@Command(
    name = "ddd",
    description = "Reads downloads (.ddd) of a vehicle unit or a card and checks their signatures.",
    mixinStandardHelpOptions = true)
final class DddCommand {
  private final Terminal terminal;

  DddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "show",
      description = "Prints the content, with the verdict on every signature.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = "A .ddd file.") Path file,
      @Option(names = "--json", description = "The whole content as JSON.") boolean json,
      @Mixin CertificateOptions certificates) {
    Octets octets = Input.file(file);
    JudgedDownload judged = judge(file, octets, certificates);
    if (json) {
      Answer.print(terminal, DownloadJson.of(judged, octets.length(), true));
    } else {
      Answer.print(terminal, DownloadText.of(judged));
      Answer.print(terminal, FindingsText.conclusion(judged.findings()));
    }
    return 0;
  }

  @Command(
      name = "verify",
      description = {
        "Checks signatures, form and, with --ca, certificates.",
        "Exit code 0: all is well; 1: something is wrong; 2: the file cannot be read."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "A .ddd file.") Path file,
      @Option(names = "--json", description = "The verdicts as JSON.") boolean json,
      @Mixin CertificateOptions certificates) {
    Octets octets = Input.file(file);
    JudgedDownload judged = judge(file, octets, certificates);
    if (json) {
      Answer.print(terminal, DownloadJson.of(judged, octets.length(), false));
    } else {
      Answer.print(terminal, FindingsText.of(judged.findings(), unsigned(judged)));
    }
    Answer.judge(file, judged.findings());
    return 0;
  }

  private static JudgedDownload judge(Path file, Octets octets, CertificateOptions certificates) {
    try {
      return JudgedDownload.of(octets, certificates.read());
    } catch (DecodeException e) {
      throw Failure.input(
          "%s is no whole download (.ddd): %s; download it again".formatted(file, e.getMessage()));
    }
  }

  private static List<String> unsigned(JudgedDownload judged) {
    return judged instanceof JudgedCardFile card
        ? card.download().unsignedParts().stream()
            .filter(one -> !one.signatureExpected())
            .map(one -> one.name() + ": " + Verdict.NOT_SIGNED.ofSignature())
            .toList()
        : List.of();
  }
}
