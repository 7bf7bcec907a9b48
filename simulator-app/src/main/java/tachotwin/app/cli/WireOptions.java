package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.lab.recording.RecordingWriter;
import tachotwin.skzi.fault.FaultException;
import tachotwin.skzi.fault.FaultPlan;
import tachotwin.zh.dialect.Dialect;

/** What is spoken on a live line, what is kept of it and what is done to it. */
final class WireOptions {
  @Mixin private DialectOption dialect = new DialectOption();

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Keeps the octets of both directions with nanoseconds, the trace, a capture for Wireshark"
              + " and its dissector.")
  private @Nullable Path record;

  @Option(
      names = "--fault",
      paramLabel = "FILE",
      description = "What happens to which blocks (docs/recordings.md).")
  private @Nullable Path fault;

  @Option(
      names = "--break",
      paramLabel = "WHICH",
      description =
          "Holds the answers to a command until Enter, such as 'cmd=42', 'unit cmd=60 nth=3'.")
  private List<String> breaks = new ArrayList<>();

  /** Begins a session; what cannot be read ends the command with exit code 2. */
  WireSession begin() {
    Dialect spoken = dialect.read();
    FaultPlan plan = plan();
    Path folder = record;
    return new WireSession(
        spoken, plan, folder == null ? Optional.empty() : Optional.of(writer(folder, spoken)));
  }

  private WireSession.Kept writer(Path folder, Dialect spoken) {
    try {
      return new WireSession.Kept(folder, new RecordingWriter(folder, spoken, dialect.lines()));
    } catch (IOException e) {
      throw Failure.environment("--record " + folder + ": " + Failure.reason(e));
    }
  }

  private FaultPlan plan() {
    FaultPlan plan = FaultPlan.NONE;
    Path file = fault;
    try {
      if (file != null) {
        plan = FaultPlan.parse(file.toString(), Input.textLines(file));
      }
      for (String which : breaks) {
        boolean side = which.matches("(unit|block|any)\\b.*");
        plan =
            plan.plus(
                FaultPlan.parse("--break", List.of((side ? "" : "block ") + which + ": hold")));
      }
    } catch (FaultException e) {
      throw Failure.input(e.getMessage());
    }
    return plan;
  }
}
