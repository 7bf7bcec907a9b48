package tachotwin.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tachotwin.app.lab.frame.HexLine;
import tachotwin.octet.Octets;

/** What a user gives to be read; what cannot be read ends the command with exit code 2. */
final class Input {
  private static final long LARGEST = 64L << 20;

  private Input() {}

  /** The octets of a file. */
  static Octets file(Path file) {
    if (Files.isDirectory(file)) {
      throw Failure.input(file + " is a folder; name a file in it");
    }
    if (!Files.exists(file)) {
      throw Failure.input(file + ": there is no such file; check the name");
    }
    try {
      long size = Files.size(file);
      if (size == 0 || size > LARGEST) {
        throw Failure.input(
            file + (size == 0 ? ": the file is empty" : ": larger than any download, " + size));
      }
      return Octets.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Failure.input(file + " cannot be read: " + e.getMessage() + "; check its permissions");
    }
  }

  /** The lines of a text in UTF-8. */
  static List<String> textLines(Path file) {
    byte[] bytes = file(file).toByteArray();
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      throw Failure.input(file + " is no text in UTF-8; save it in that encoding");
    }
  }

  /** The lines of the standard input that are not blank. */
  static List<HexLine> lines(Terminal terminal) {
    String text;
    try {
      text = new String(terminal.input().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Failure.input("the standard input cannot be read: " + e.getMessage());
    }
    List<HexLine> out = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        out.add(new HexLine("line " + number, line));
      }
    }
    return out;
  }
}
