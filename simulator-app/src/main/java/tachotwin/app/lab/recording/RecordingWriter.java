package tachotwin.app.lab.recording;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tachotwin.app.lab.TraceFile;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Eavesdropper;
import tachotwin.skzi.frame.Heard;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;
import tachotwin.zh.dialect.Dialect;

/**
 * Writes a recording: {@code octets.csv} as the octets come, {@code trace.jsonl} and {@code
 * capture.pcapng} a block at a time, with the dialect and its dissector beside them.
 *
 * <p>Every line of {@code octets.csv} is on disk when it was taken, so that a session that is torn
 * off can be read up to there.
 */
public final class RecordingWriter implements Recorder, Closeable {
  static final String OCTETS = "octets.csv";
  static final String DIALECT = "recorded.dialect";
  static final String HEADER = "nanoseconds;from;octets";

  private final Writer octets;
  private final TraceFile trace;
  private final PcapngFile capture;
  private final Eavesdropper eavesdropper;
  private final Conversation conversation;
  private long last;
  private @Nullable IOException failure;

  /**
   * Begins a recording.
   *
   * @param folder a folder; files of an earlier recording in it are overwritten
   * @param dialectText the lines of the dialect that is spoken
   */
  public RecordingWriter(Path folder, Dialect dialect, List<String> dialectText)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(DIALECT), dialectText, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("zh.lua"), LuaDissector.of(dialect), StandardCharsets.UTF_8);
    octets =
        new BufferedWriter(Files.newBufferedWriter(folder.resolve(OCTETS), StandardCharsets.UTF_8));
    trace = new TraceFile(folder.resolve("trace.jsonl"));
    capture =
        new PcapngFile(
            Files.newOutputStream(folder.resolve("capture.pcapng")), PcapngFile.BOTH_SIDES);
    conversation = new Conversation(dialect);
    eavesdropper = new Eavesdropper(dialect.framing(), this::heard);
    line(HEADER);
  }

  /** {@inheritDoc} After a failure nothing more is written; {@link #close} tells of it. */
  @Override
  public void take(Piece piece) {
    if (failure != null) {
      return;
    }
    try {
      // A clock that was set back must not turn the order of the file round.
      last = Math.max(last, piece.nanos());
      if (piece instanceof Piece.Carried carried) {
        line(last + ";" + carried.from().word() + ";" + carried.octets().toHex());
        eavesdropper.hear(last, carried.from(), carried.octets());
      } else if (piece instanceof Piece.Line state) {
        line(last + ";" + state.side().word() + (state.open() ? ";opened" : ";closed"));
        eavesdropper.silence(last);
      }
    } catch (IOException e) {
      failure = e;
    } catch (UncheckedIOException e) {
      failure = e.getCause();
    }
  }

  private void line(String text) throws IOException {
    octets.write(text);
    octets.write('\n');
    octets.flush();
  }

  private void heard(Heard heard) {
    try {
      capture.write(heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Message message = conversation.hear(heard);
    Octets raw = heard.octets();
    trace.emit(
        new TraceEvent(
            new SimInstant(heard.nanos() / 1_000),
            Seam.ZH,
            heard.from().word(),
            heard.from().other().word(),
            raw,
            message::decoded));
  }

  @Override
  public void close() throws IOException {
    try (octets;
        trace;
        capture) {
      if (failure != null) {
        throw failure;
      }
      eavesdropper.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
