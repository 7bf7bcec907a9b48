package tachotwin.skzi.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleStateCode;

/** The text of {@code docs/skzi-commands.md}, made from the enumerations of Ж. */
public final class CommandDocument {
  // Longer than any payload of fixed length.
  private static final int LONGEST = 512;

  private CommandDocument() {}

  /** The whole document. */
  public static String markdown() {
    return """
        # Commands of the block

        Made from `tachotwin.zh.CommandCode` by `tachotwin.skzi.command.CommandDocument`; a test fails when it is stale.
        ГОСТ 34005 leaves the application commands to the «правила пользования» of a block (Ж.3), which are not public.
        The third column tells what is public and what is the product's own choice. Lengths are of Data_Array_N in octets;
        integers are big-endian, moments are seconds since 1970 (TimeStamp, Б.2.2.16), texts are padded with blanks.

        | code | name | source | data of the command | data of the answer 00 |
        |---|---|---|---|---|
        %s

        ## Conditions

        | code of Ж.5 | when |
        |---|---|
        | 75 | any command but 32 in the first %d s after supply |
        | E3 | before 37: any command but 3x; %d s after supply without 37: any command but 32 and 37; 37 with another protocol than that of activation, or than the one confirmed before |
        | 46 | in power saving: any command but 32 and 51 |
        | 45 | while moving: %s; 51 with 81 |
        | 16, 15 | octets are missing or left over; values that make no sense |
        | 12 | a code that is not in the table, or has no handler yet |

        ## Vehicle_state of 51

        %s

        ## Purposes of 45

        %s

        ## Flags in the answers 32 and 60

        %s

        ## Codes of answers (table Ж.5)

        %s
        """
        .formatted(
            commands(),
            Operation.BOOT.toSeconds(),
            Operation.START_UP.toSeconds(),
            Operation.notWhileMoving().stream()
                .map(code -> hex(code.code()))
                .collect(Collectors.joining(", ")),
            list(VehicleStateCode.values(), VehicleStateCode::code),
            list(ExchangePurpose.values(), ExchangePurpose::code),
            flags(),
            answers());
  }

  private static String commands() {
    return Arrays.stream(CommandCode.values())
        .map(
            code ->
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        hex(code.code()),
                        code.title(),
                        code.source(),
                        layout(code.command()),
                        layout(code.answer())))
        .collect(Collectors.joining("\n"));
  }

  // Zeros decode as soon as there are enough of them; one more tells whether more may follow.
  private static String layout(Payload.Decoder decoder) {
    for (int length = 0; length <= LONGEST; length++) {
      Optional<Payload> payload = decode(decoder, length);
      if (payload.isPresent()) {
        String names =
            payload.get().fields().stream().map(Field::name).collect(Collectors.joining(", "));
        boolean open = decode(decoder, length + 1).isPresent();
        return names.isEmpty() ? "—" : "%d%s: %s".formatted(length, open ? "…" : "", names);
      }
    }
    return "?";
  }

  private static Optional<Payload> decode(Payload.Decoder decoder, int length) {
    try {
      return Optional.of(decoder.decode(Octets.filled(0, length).reader()));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private static <T extends Enum<T>> String list(T[] values, ToIntFunction<T> code) {
    return Arrays.stream(values)
        .map(value -> "- %s %s".formatted(hex(code.applyAsInt(value)), value.name()))
        .collect(Collectors.joining("\n"));
  }

  private static String flags() {
    return Arrays.stream(BlockFlags.values())
        .map(
            flag ->
                "- bit %d %s".formatted(Integer.numberOfTrailingZeros(flag.mask()), flag.name()))
        .collect(Collectors.joining("\n"));
  }

  private static String answers() {
    return Arrays.stream(ResponseCode.values())
        .filter(code -> code != ResponseCode.RESERVED)
        .map(code -> "- %s %s".formatted(hex(code.code()), code.meaning()))
        .collect(Collectors.joining("\n"));
  }

  private static String hex(int octet) {
    return String.format(Locale.ROOT, "%02X", octet);
  }
}
