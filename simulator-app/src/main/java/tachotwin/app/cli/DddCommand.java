package tachotwin.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tachotwin.app.lab.reading.DownloadJson;
import tachotwin.app.lab.reading.DownloadText;
import tachotwin.app.lab.reading.FindingsText;
import tachotwin.app.lab.verdict.JudgedCardFile;
import tachotwin.app.lab.verdict.JudgedDownload;
import tachotwin.app.lab.verdict.Verdict;

/** The command {@code tachotwin ddd}. */
@Command(
    name = "ddd",
    description = "Reads downloads (.ddd) of a vehicle unit or a card and checks their signatures.",
    mixinStandardHelpOptions = true)
final class DddCommand {
  private static final String NO_DOWNLOAD = "%s is no whole download (.ddd): %s; download it again";

  private final Terminal terminal;

  DddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "show",
      description = "Prints the content, with the verdict on every signature.",
      mixinStandardHelpOptions = true)
  int show(@Mixin JudgeOptions options) {
    options.print(
        terminal,
        options.judge(JudgedDownload::of, NO_DOWNLOAD),
        (judged, length) -> DownloadJson.of(judged, length, true),
        DddCommand::content);
    return 0;
  }

  @Command(
      name = "verify",
      description = {
        "Checks signatures, form and, with --ca, certificates.",
        "Exit code 0: every signature is good; 1: something is wrong, or a signature could not be"
            + " judged; 2: the file cannot be read."
      },
      mixinStandardHelpOptions = true)
  int verify(@Mixin JudgeOptions options) {
    JudgedDownload judged = options.judge(JudgedDownload::of, NO_DOWNLOAD);
    options.print(
        terminal,
        judged,
        (it, length) -> DownloadJson.of(it, length, false),
        it -> FindingsText.of(it.findings(), unsigned(it)));
    Answer.judge(options.file(), judged.findings());
    return 0;
  }

  private static List<String> content(JudgedDownload judged) {
    List<String> out = new ArrayList<>(DownloadText.of(judged));
    out.addAll(FindingsText.conclusion(judged.findings()));
    return out;
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
