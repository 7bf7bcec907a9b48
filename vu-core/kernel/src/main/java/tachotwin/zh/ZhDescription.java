package tachotwin.zh;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** Commands and answers as a person reads them, by the table of {@link CommandCode}. */
public final class ZhDescription {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ZhDescription() {}

  /** A command. */
  public static Decoded of(ZhCommand command) {
    Optional<CommandCode> code = CommandCode.of(command.code());
    String title = code.map(CommandCode::title).orElse("неизвестная команда");
    return new Decoded(
        hex(command.code()) + " " + title,
        "Ж.4",
        fields(code.map(CommandCode::command).orElse(Payload.Raw::decode), command.data()));
  }

  /** The answer to a command. */
  public static Decoded of(int command, ZhAnswer answer) {
    Optional<CommandCode> code = CommandCode.of(command);
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("SB", hex(answer.sb()) + " " + answer.code().meaning(), "Ж.5"));
    Payload.Decoder decoder =
        answer.isOk()
            ? code.map(CommandCode::answer).orElse(Payload.Raw::decode)
            : Payload.Raw::decode;
    if (answer.isOk() || !answer.data().isEmpty()) {
      fields.addAll(fields(decoder, answer.data()));
    }
    return new Decoded(
        "ответ на " + hex(command) + " " + code.map(CommandCode::title).orElse(""), "Ж.4", fields);
  }

  private static String hex(int octet) {
    return HEX.toHexDigits((byte) octet);
  }

  private static List<Field> fields(Payload.Decoder decoder, Octets data) {
    try {
      return decoder.decode(data.reader()).fields();
    } catch (DecodeException e) {
      return List.of(new Field("Data_Array_N", data.toHex(), "Ж.4: " + e.getMessage()));
    }
  }
}
