package tachotwin.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.CardHolder;
import tachotwin.dictionary.card.BirthDate;

/** Who gets a card. */
final class HolderOptions {
  @Option(
      names = "--holder",
      required = true,
      paramLabel = "NAME",
      description = "Driver: surname and first names; others: the organisation.")
  private String holder = "";

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "Surname and first names of who uses an organisation's card.")
  private String person = "";

  @Option(names = "--address", paramLabel = "TEXT", description = "Address of an organisation.")
  private String address = "";

  @Option(
      names = "--born",
      paramLabel = "DATE",
      defaultValue = "1985-01-01",
      description = "A driver's day of birth (default: ${DEFAULT-VALUE}).")
  private String born = "";

  @Option(
      names = "--licence",
      paramLabel = "NUMBER",
      defaultValue = "0000 000000",
      description = "A driver's licence (default: ${DEFAULT-VALUE}).")
  private String licence = "";

  @Option(
      names = "--licence-authority",
      paramLabel = "NAME",
      defaultValue = "Учебная ГИБДД",
      description = "Who issued it (default: ${DEFAULT-VALUE}).")
  private String licenceAuthority = "";

  /** The holder of a kind of card. */
  CardHolder of(CardType type) {
    return switch (type) {
      case DRIVER ->
          new CardHolder.Driver(
              surname(holder), firstNames(holder), birthDate(), licence, licenceAuthority);
      case WORKSHOP ->
          new CardHolder.Workshop(holder, address, surname(person), firstNames(person));
      case CONTROL -> new CardHolder.Control(holder, address, surname(person), firstNames(person));
      case COMPANY -> new CardHolder.Company(holder, address);
      case SERVICE -> new CardHolder.Service(holder, address, surname(person), firstNames(person));
    };
  }

  /** What tells this holder from others, for a number of its own. */
  String key(@Nullable String also) {
    return String.join("\n", holder, born, licence, also == null ? "" : also);
  }

  private static String surname(String name) {
    return name.strip().split(" ", 2)[0];
  }

  private static String firstNames(String name) {
    String[] parts = name.strip().split(" ", 2);
    return parts.length < 2 ? "" : parts[1].strip();
  }

  private BirthDate birthDate() {
    try {
      LocalDate date = LocalDate.parse(born);
      return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    } catch (DateTimeException e) {
      throw Failure.input(
          String.format(Locale.ROOT, "--born %s is no date; write it as 1985-04-17", born));
    }
  }
}
