package tachotwin.zh.dialect;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * Commands and answers as a person reads them.
 *
 * @param dialect the table by which they are read
 */
public record ZhDescription(Dialect dialect) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** A command. */
  public Decoded command(ZhCommand command) {
    Optional<CommandLayout> layout = dialect.of(command.code());
    return new Decoded(
        hex(command.code()) + " " + layout.map(CommandLayout::title).orElse("неизвестная команда"),
        "Ж.4",
        fields(layout.map(CommandLayout::request), command.data()));
  }

  /** The answer to a command. */
  public Decoded answer(int command, ZhAnswer answer) {
    Optional<CommandLayout> layout = dialect.of(command);
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("SB", hex(answer.sb()) + " " + answer.code().meaning(), "Ж.5"));
    if (answer.isOk() || !answer.data().isEmpty()) {
      fields.addAll(
          fields(layout.map(CommandLayout::answer).filter(it -> answer.isOk()), answer.data()));
    }
    return new Decoded(
        ("ответ на " + hex(command) + " " + layout.map(CommandLayout::title).orElse("")).strip(),
        "Ж.4",
        fields);
  }

  private static String hex(int octet) {
    return HEX.toHexDigits((byte) octet);
  }

  private static List<Field> fields(Optional<MessageLayout> layout, Octets data) {
    if (layout.isEmpty()) {
      return List.of(new Field("Data_Array_N", data.toHex(), "Ж.4"));
    }
    try {
      return layout.get().describe(data);
    } catch (DecodeException e) {
      return List.of(new Field("Data_Array_N", data.toHex(), "Ж.4: " + e.getMessage()));
    }
  }
}
