package tachotwin.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tachotwin.app.lab.reading.DocumentReading;
import tachotwin.app.lab.reading.FindingsText;
import tachotwin.app.lab.verdict.JudgedDocument;

/** The command {@code tachotwin document}. */
@Command(
    name = "document",
    description = "Reads tachograph documents of appendix Г (.stlv) and checks their signatures.",
    mixinStandardHelpOptions = true)
final class DocumentCommand {
  private static final String NO_DOCUMENT =
      "%s is no whole document of appendix Г: %s; get it from the server again";

  private final Terminal terminal;

  DocumentCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "show",
      description = "Prints every attribute, with the verdict on the whole.",
      mixinStandardHelpOptions = true)
  int show(@Mixin JudgeOptions options) {
    options.print(
        terminal,
        options.judge(JudgedDocument::of, NO_DOCUMENT),
        (judged, length) -> DocumentReading.json(judged, length, true),
        DocumentCommand::content);
    return 0;
  }

  @Command(
      name = "verify",
      description = {
        "Checks the signatures 8188 and 81xx with the certificates given (a document carries none).",
        "Exit code 0: all is well; 1: something is wrong; 2: the file cannot be read."
      },
      mixinStandardHelpOptions = true)
  int verify(@Mixin JudgeOptions options) {
    JudgedDocument judged = options.judge(JudgedDocument::of, NO_DOCUMENT);
    options.print(
        terminal,
        judged,
        (it, length) -> DocumentReading.json(it, length, false),
        it -> FindingsText.of(it.findings(), List.of()));
    Answer.judge(options.file(), judged.findings());
    return 0;
  }

  private static List<String> content(JudgedDocument judged) {
    List<String> out = new ArrayList<>(DocumentReading.text(judged));
    out.addAll(FindingsText.conclusion(judged.findings()));
    return out;
  }
}
