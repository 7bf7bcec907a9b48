package tachotwin.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.frame.FrameException;
import tachotwin.app.lab.frame.FrameProtocol;
import tachotwin.app.lab.frame.FrameReading;
import tachotwin.app.lab.frame.HexLine;
import tachotwin.trace.Decoded;
import tachotwin.zh.dialect.Dialect;

/** The command {@code tachotwin frame}. */
@Command(
    name = "frame",
    description = "Reads the messages of a protocol.",
    mixinStandardHelpOptions = true)
final class FrameCommand {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  FrameCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "decode",
      description = {
        "Prints the fields of messages with their clauses.",
        "Without octets, or with -, messages are read from the standard input, one a line."
      },
      mixinStandardHelpOptions = true)
  int decode(
      @Parameters(
              index = "0",
              paramLabel = "PROTOCOL",
              description = "zh, apdu, can (ID#DATA) or aistk.")
          String protocol,
      @Parameters(
              index = "1..*",
              arity = "0..*",
              paramLabel = "HEX",
              description = "The octets of a message; blanks are ignored.")
          List<String> hex,
      @Mixin DialectOption dialect,
      @Option(names = "--json", description = "The messages as JSON.") boolean json) {
    FrameProtocol reader =
        FrameProtocol.of(protocol)
            .orElseThrow(
                () ->
                    Failure.input(
                        "'%s' is no protocol; one of zh, apdu, can, aistk".formatted(protocol)));
    List<String> words = hex == null ? List.of() : hex;
    boolean piped = words.isEmpty() || words.equals(List.of(STANDARD_INPUT));
    List<HexLine> lines = piped ? Input.lines(terminal) : arguments(reader, words);
    if (lines.isEmpty()) {
      throw Failure.input("no octets; give hex digits as arguments or on the standard input");
    }
    List<Decoded> messages = messages(reader, lines, dialect.read());
    if (json) {
      Answer.print(terminal, FrameReading.json(messages));
    } else {
      Answer.print(terminal, FrameReading.text(messages));
    }
    return 0;
  }

  /** The arguments are one message; of CAN each with a {@code #} begins a frame. */
  private static List<HexLine> arguments(FrameProtocol protocol, List<String> words) {
    List<HexLine> out = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (protocol == FrameProtocol.CAN && word.contains("#") && !text.isEmpty()) {
        out.add(new HexLine("argument " + text, text.toString()));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : " ").append(word);
    }
    out.add(new HexLine("argument", text.toString()));
    return out;
  }

  private static List<Decoded> messages(
      FrameProtocol protocol, List<HexLine> lines, Dialect dialect) {
    try {
      return protocol.decode(lines, dialect);
    } catch (FrameException e) {
      throw Failure.input(
          e.getMessage() + "; give the octets of whole " + protocol.word() + " messages");
    }
  }
}
