package tachotwin.app.lab.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Eavesdropper;
import tachotwin.skzi.frame.Side;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.DialectException;

/**
 * A recording that was read back.
 *
 * @param pieces the lines of {@code octets.csv}
 * @param dialect what was spoken
 */
public record Recording(List<Piece> pieces, Dialect dialect) {
  /** Keeps its own copy. */
  public Recording {
    pieces = List.copyOf(pieces);
  }

  /** Reads a folder that {@link RecordingWriter} wrote. */
  public static Recording read(Path folder) throws RecordingException {
    Path octets = folder.resolve(RecordingWriter.OCTETS);
    Path dialect = folder.resolve(RecordingWriter.DIALECT);
    if (!Files.isRegularFile(octets)) {
      throw new RecordingException(
          folder
              + ": no recording, there is no "
              + RecordingWriter.OCTETS
              + " in it; give a folder made with --record");
    }
    try {
      return new Recording(
          pieces(octets, Files.readAllLines(octets, StandardCharsets.UTF_8)),
          Files.isRegularFile(dialect)
              ? Dialect.parse(
                  dialect.toString(), Files.readAllLines(dialect, StandardCharsets.UTF_8))
              : Dialect.builtIn());
    } catch (DialectException e) {
      throw new RecordingException(e.getMessage());
    } catch (IOException e) {
      throw new RecordingException(folder + ": cannot be read: " + e.getMessage());
    }
  }

  private static List<Piece> pieces(Path file, List<String> lines) throws RecordingException {
    List<Piece> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean header = i == 0 && line.equals(RecordingWriter.HEADER);
      if (!line.isBlank() && !header) {
        out.add(piece(file + ":" + (i + 1), line));
      }
    }
    return out;
  }

  private static Piece piece(String place, String line) throws RecordingException {
    String[] columns = line.split(";", -1);
    try {
      if (columns.length == 3) {
        long nanos = Long.parseLong(columns[0]);
        Side side = side(place, columns[1]);
        return switch (columns[2]) {
          case "opened" -> new Piece.Line(nanos, side, true);
          case "closed" -> new Piece.Line(nanos, side, false);
          default -> new Piece.Carried(nanos, side, Octets.hex(columns[2]));
        };
      }
    } catch (IllegalArgumentException e) {
      throw new RecordingException(place + ": " + e.getMessage() + "; record again");
    }
    throw new RecordingException(
        place + ": not '" + RecordingWriter.HEADER + "'; record again or mend the line");
  }

  private static Side side(String place, String word) throws RecordingException {
    for (Side side : Side.values()) {
      if (side.word().equals(word)) {
        return side;
      }
    }
    throw new RecordingException(place + ": '" + word + "' is neither unit nor block");
  }

  /** The messages in the octets. */
  public List<Message> messages() {
    List<Message> out = new ArrayList<>();
    Conversation conversation = new Conversation(dialect);
    Eavesdropper eavesdropper =
        new Eavesdropper(dialect.framing(), heard -> out.add(conversation.hear(heard)));
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Carried carried) {
        eavesdropper.hear(carried.nanos(), carried.from(), carried.octets());
      } else {
        eavesdropper.silence(piece.nanos());
      }
    }
    eavesdropper.end();
    return out;
  }
}
