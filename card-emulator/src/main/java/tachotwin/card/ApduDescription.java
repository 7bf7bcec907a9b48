package tachotwin.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.command.CardCommand;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** APDUs as a person reads them: command, file, status word (4.6.6; Annex 1B, appendix 2). */
public final class ApduDescription {
  private static final String CLAUSE = "4.6.6";
  private static final int PROTECTED = 0x0C;
  private static final int CHAINED = 0x10;
  private static final int SHORTEST_COMMAND = 4;
  private static final int MASK = 0x2A;

  private ApduDescription() {}

  /** A command by itself. */
  public static Decoded of(CommandApdu command) {
    return of(command, Optional.empty());
  }

  /**
   * A command to a card on which a file is selected.
   *
   * @param selected the current file, where it is known
   */
  public static Decoded of(CommandApdu command, Optional<ElementaryFile> selected) {
    List<Field> fields = new ArrayList<>();
    fields.add(field("CLA", classText(command.cla())));
    Optional<CardCommand> known = CardCommand.of(command.ins(), command.p1p2());
    known.ifPresent(one -> addParameters(one, command, selected, fields));
    if (known.isEmpty()) {
      fields.add(field("P1 P2", hex16(command.p1p2())));
    }
    if (!command.data().isEmpty()) {
      fields.add(field("Lc", String.valueOf(command.data().length())));
      fields.add(field("Данные", data(command)));
    }
    if (command.ne() != CommandApdu.NO_LE) {
      fields.add(field("Le", String.valueOf(command.ne())));
    }
    return new Decoded(name(command), CLAUSE, fields);
  }

  /** The response to a command. */
  public static Decoded of(CommandApdu command, ResponseApdu response) {
    return response("ответ на " + name(command), response);
  }

  /** A response whose command is not known. */
  public static Decoded of(ResponseApdu response) {
    return response("ответ карты", response);
  }

  /** A command that was never answered. */
  public static Decoded ofSilence(CommandApdu command) {
    return Decoded.of("нет ответа на " + name(command), CLAUSE);
  }

  /** An answer to reset; a card that is mute has none. */
  public static Decoded ofAtr(Octets atr) {
    if (atr.isEmpty()) {
      return Decoded.of("карта не отвечает на сброс", CLAUSE);
    }
    String kind =
        ContactProtocol.ofAtr(atr)
            .map(protocol -> "карта тахографа, " + protocol.title())
            .orElse("другая карта");
    return new Decoded(
        "ответ на сброс (ATR)",
        "4.6.7",
        List.of(new Field("ATR", atr.toHex(), "4.6.7"), new Field("Карта", kind, "4.6.7")));
  }

  /**
   * Octets of unknown kind: an answer to reset begins with 3B or 3F, a command has a class and an
   * instruction of the cards, anything else is a response.
   */
  public static Decoded of(Octets octets) throws DecodeException {
    int first = octets.isEmpty() ? 0 : octets.u8(0);
    if (first == 0x3B || first == 0x3F) {
      return ofAtr(octets);
    }
    boolean isCommand =
        octets.length() >= SHORTEST_COMMAND
            && (first == 0 || first == PROTECTED || first == CHAINED || first == 0x80)
            && CardCommand.isInstruction(octets.u8(1));
    return isCommand
        ? of(CommandApdu.decode(octets.reader()))
        : of(ResponseApdu.decode(octets.reader()));
  }

  /** Whether a command selects a file or directory. */
  static boolean selects(CommandApdu command) {
    return CardCommand.of(command.ins(), command.p1p2()).equals(Optional.of(CardCommand.SELECT));
  }

  /** The elementary file that a SELECT names; empty when it names a directory. */
  static Optional<ElementaryFile> fileOf(CommandApdu select) {
    return select.data().length() == 2 && select.p1() != 4
        ? ElementaryFile.ofFid(fid(select))
        : Optional.empty();
  }

  private static void addParameters(
      CardCommand known,
      CommandApdu command,
      Optional<ElementaryFile> selected,
      List<Field> fields) {
    if (known == CardCommand.SELECT) {
      fields.add(field("Файл", selectedText(command)));
    }
    if (known == CardCommand.READ_BINARY || known == CardCommand.UPDATE_BINARY) {
      selected.ifPresent(file -> fields.add(field("Файл", fileText(file))));
      fields.add(field("Смещение", String.valueOf(command.p1p2())));
    }
  }

  private static String selectedText(CommandApdu select) {
    Optional<Directory> byName =
        select.p1() == 4 ? Directory.ofAid(select.data()) : Optional.empty();
    if (byName.isPresent()) {
      return "DF " + byName.get();
    }
    if (select.p1() == 4 || select.data().length() != 2) {
      return select.data().toHex();
    }
    return ElementaryFile.ofFid(fid(select))
        .map(ApduDescription::fileText)
        .or(
            () ->
                Directory.ofFid(fid(select)).map(directory -> hex16(fid(select)) + " " + directory))
        .orElse(hex16(fid(select)));
  }

  /** The octets of a command for a record that lasts: 2A for each octet of a PIN or PUK. */
  static Octets withoutSecrets(CommandApdu command) {
    Octets data = isSecret(command) ? Octets.filled(MASK, command.data().length()) : command.data();
    return new CommandApdu(
            command.cla(), command.ins(), command.p1(), command.p2(), data, command.ne())
        .toOctets();
  }

  private static boolean isSecret(CommandApdu command) {
    return CardCommand.of(command.ins(), command.p1p2())
        .filter(one -> one == CardCommand.VERIFY || one == CardCommand.UNBLOCK)
        .isPresent();
  }

  private static String data(CommandApdu command) {
    return isSecret(command)
        ? "не показаны: вместо октетов PIN-кода записаны 2A"
        : command.data().toHex();
  }

  private static Decoded response(String name, ResponseApdu response) {
    List<Field> fields = new ArrayList<>();
    if (!response.data().isEmpty()) {
      fields.add(field("Длина", String.valueOf(response.data().length())));
      fields.add(field("Данные", response.data().toHex()));
    }
    fields.add(field("SW1 SW2", StatusText.of(response.sw())));
    return new Decoded(name, CLAUSE, fields);
  }

  private static String name(CommandApdu command) {
    String text =
        CardCommand.of(command.ins(), command.p1p2())
            .map(known -> known.standardName() + " (" + known.title() + ")")
            .orElse("неизвестная команда");
    return String.format(Locale.ROOT, "%02X %02X %s", command.cla(), command.ins(), text);
  }

  private static String classText(int cla) {
    String meaning =
        switch (cla) {
          case 0x00 -> "обычная";
          case PROTECTED -> "защищенный обмен";
          case CHAINED -> "часть цепочки";
          case 0x80 -> "особая";
          default -> "неизвестный класс";
        };
    return String.format(Locale.ROOT, "%02X %s", cla, meaning);
  }

  private static String fileText(ElementaryFile file) {
    return hex16(file.fid()) + " " + file.title();
  }

  private static int fid(CommandApdu select) {
    return select.data().u8(0) << 8 | select.data().u8(1);
  }

  private static String hex16(int value) {
    return String.format(Locale.ROOT, "%04X", value);
  }

  private static Field field(String name, String value) {
    return new Field(name, value, CLAUSE);
  }
}
