package tachotwin.skzi.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.LifeStage;
import tachotwin.trace.Field;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.dialect.Dialect;

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
        The columns of data name the fields in short; every field with its octets stands under [Layouts](#layouts).

        Every command may be answered 00, 12, 13 (protocol '02' only), 16, E0, E1, and under the conditions below 21, 31, 46, 75, E3;
        the last column has what else a command may be answered with, and 21 where the command itself gives it.

        | code | name | source | data of the command | data of the answer 00 | refusals |
        |---|---|---|---|---|---|
        %s

        ## Conditions

        | code of Ж.5 | when |
        |---|---|
        | 75 | any command but 32 in the first %d s after supply |
        | E3 | before 37: any command but 3x; %d s after supply without 37: any command but 32 and 37; 37 with another protocol than that of activation, or than the one confirmed before |
        | 46 | in power saving: any command but 32 and 51 |
        | 45 | while moving: %s; 51 with 81 |
        | 21 | while the block is not in service (K3): %s; when the term of its key or certificate is over: 43 too; when its keys are destroyed (K4): any command but 3x, %s |
        | 22 | 21, 23 and the first 22 without an authenticated workshop card in the slot told and, in the profile `gost-34005-2022`, a company card in the other; later 22, 24, 25 without the workshop card (25 takes one that 40 told of when the term is over); 22 with another vehicle at a model before НКМ-2.11; 71, 81, 83 without the right of 4.8.1, 4.10.1 |
        | 19 | 21, 22, 24, 25 or 23 of the other slot while pieces of 23 are missing, which drops them; 48 before the card has answered all of 45, 46 |
        | 31 | the command that comes with an attempt on the security (`BlockFaults.attack`): sessions with cards and server are erased |
        | E0 | parts of the block are out of step, until the supply was cut or for good (`BlockFaults.desynchronise`) |
        | E1 | data were lost inside the block; nothing was carried out (`BlockFaults.internalErrors`); a protected response of a card is not authentic |
        | E2 | 60, 61, 62 in motion without GNSS at less than 90 %% of the nominal voltage |
        | 16, 15 | octets are missing or left over; values that make no sense |
        | 12 | a code that is not in the table |

        31, 75, E0, E1, E2 and the loss of GNSS come about at a served block by orders on its console: `attack`, `notready N`,
        `desync`, `internal N`, `voltage PERCENT`, `gnss off` ([commands.md](commands.md)).

        ## What `octets` hold

        | field | octets |
        |---|---|
        | 21 `draft`; answer | part number 16, serial number of the unit 8, owner 35 (from the workshop card); the request for the certificate, PKCS #10 in DER |
        | 23 | a piece of the certificate in DER; `more` = 1 but for the last |
        | 31 answer | the faults that last, an octet of table Б.15 each |
        | 42 | the card's certificate (C209h, DER) |
        | 43; answer | the card's challenge RNDC 8; data of EXTERNAL AUTHENTICATE: RNDB 8, the block's signature over RNDC, RNDB and the card's number, 64 |
        | 44 | the card's signature from INTERNAL AUTHENTICATE, 64 |
        | 45, 46 answer; 46 | the next command APDU for the card, none at the end; the card's response APDU with its status word |
        | 47, 48 | none |
        | 49 answer | the block's certificate, DER |
        | 4A; 4B answer | identifier of a key of an authority; those that the block knows; 16 each |
        | 66; answer | the elements of a message before its MAC; MAC 6 |
        | 69 | RNDS and S as in В.1.3.2, В.1.3.6; certificates in DER |
        | 6A | certificate of an authority, DER |
        | 6B | H of the server: CurTime 4, U 6 (В.1.3.7) |
        | 71 answer | (reports 1, 2, 5; 3, 4, 6 are answered 12) 00: composed, ask 72; 01: the card comes first, exchange 45 with purpose 4 |
        | 72 answer | lines of 24 cells each, until 27 |
        | 82 answer | the file .ddd in portions (Б.2.3), until 27 |
        | 83 answer | what the block adds to the download of a card: files C2F0h, C2F1h and their signatures |

        ## Layouts

        Octet by octet, `>` of the command, `<` of the answer 00, as in the built-in dialect ([dialect.md](dialect.md)): name, type, title, unit, clause.
        `u1`…`u8` are numbers of so many octets, `i…` signed ones, `time` 4 octets, `text16`, `cyr16` texts of 16 octets, Latin and ISO 8859-5,
        `octets32` 32 octets, `octets` all that is left.

        ```
        %s
        ```

        ## Stages of life in the answer 32

        %s

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
            codes(Operation.notWhileMoving()),
            codes(LifeConditions.signing()),
            codes(LifeConditions.withoutKeys()),
            layouts(),
            stages(),
            list(VehicleStateCode.values(), VehicleStateCode::code),
            list(ExchangePurpose.values(), ExchangePurpose::code),
            flags(),
            answers());
  }

  private static String commands() {
    return Arrays.stream(CommandCode.values())
        .map(
            code ->
                "| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                        hex(code.code()),
                        code.title(),
                        code.source(),
                        layout(code.command()),
                        layout(code.answer()),
                        refusals(code)))
        .collect(Collectors.joining("\n"));
  }

  private static String refusals(CommandCode code) {
    String codes =
        CommandAnswers.of(code).stream()
            .map(CommandDocument::octets)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "—" : codes;
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

  private static String layouts() {
    String text = Dialect.builtInText();
    return text.substring(text.indexOf("command ")).strip();
  }

  private static <T extends Enum<T>> String list(T[] values, ToIntFunction<T> code) {
    return Arrays.stream(values)
        .map(value -> "- %s %s".formatted(hex(code.applyAsInt(value)), value.name()))
        .collect(Collectors.joining("\n"));
  }

  private static String codes(Set<CommandCode> commands) {
    return commands.stream().map(code -> hex(code.code())).collect(Collectors.joining(", "));
  }

  private static String stages() {
    return Arrays.stream(LifeStage.values())
        .map(stage -> "- %s %s %s".formatted(hex(stage.code()), stage.mark(), stage.title()))
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
        .map(code -> "- %s %s".formatted(octets(code), code.meaning()))
        .collect(Collectors.joining("\n"));
  }

  private static String octets(ResponseCode code) {
    return code.code() == code.last()
        ? hex(code.code())
        : hex(code.code()) + "…" + hex(code.last());
  }

  private static String hex(int octet) {
    return String.format(Locale.ROOT, "%02X", octet);
  }
}
