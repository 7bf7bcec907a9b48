package tachotwin.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.lab.recording.LuaDissector;

/** {@code tachotwin dissector}: Wireshark's way to read recordings of Ж. */
@Command(
    name = "dissector",
    mixinStandardHelpOptions = true,
    description = "Writes a Wireshark dissector in Lua for protocol Ж, made from the dialect.")
final class DissectorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "FILE.lua",
      description = "Where it goes; default: standard output.")
  private @Nullable Path out;

  @Mixin private DialectOption dialect = new DialectOption();

  DissectorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String lua = LuaDissector.of(dialect.read());
    Path file = out;
    if (file == null) {
      lua.lines().forEach(terminal::line);
      return 0;
    }
    try {
      Files.writeString(file, lua, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Failure.cannotWrite(file, e);
    }
    terminal.line("wireshark -X lua_script:" + file + " capture.pcapng");
    return 0;
  }
}
