package tachotwin.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.card.CardFault;
import tachotwin.card.ContactProtocol;
import tachotwin.card.auth.PinPolicy;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.CardHolder;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** What a new card is. */
final class NewCardOptions {
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "driver, workshop, control, company or service.")
  private String type = "";

  @Mixin private HolderOptions holder = new HolderOptions();

  @Option(
      names = "--number",
      paramLabel = "NUMBER",
      description =
          "16 signs by Order 36, appendix 2 (default: made from the holder), such as"
              + " RUD0000000012300.")
  private @Nullable String number;

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      defaultValue = "Учебный центр карт",
      description = "Who issues it (default: ${DEFAULT-VALUE}).")
  private String issuer = "";

  @Option(
      names = "--pin",
      paramLabel = "DIGITS",
      defaultValue = "1234",
      description = "4 to 8 digits (default: ${DEFAULT-VALUE}).")
  private String pin = "";

  @Option(
      names = "--puk",
      paramLabel = "DIGITS",
      defaultValue = "87654321",
      description = "4 to 8 digits (default: ${DEFAULT-VALUE}).")
  private String puk = "";

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "3",
      description = "Wrong PINs in a row that block it, 1 to 15 (default: ${DEFAULT-VALUE}).")
  private int tries;

  @Option(names = "--pin-to-read", description = "Reading any file asks for the PIN first.")
  private boolean pinToRead;

  @Option(
      names = "--valid",
      paramLabel = "FROM[..UNTIL]",
      defaultValue = "2026-02-01",
      description =
          "First and last day, UTC (default: ${DEFAULT-VALUE}, for the term of its type: 3, 1, 2, 3"
              + " years).")
  private String valid = "";

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      defaultValue = "none",
      description =
          "expired, blocked, torn, mute, corrupted, foreign-ca, foreign-aid, stuck or"
              + " future (of drivers and workshops).")
  private String fault = "";

  @Option(
      names = "--protocol",
      paramLabel = "P",
      defaultValue = "both",
      description = "t0, t1 or both (default: ${DEFAULT-VALUE}).")
  private String protocol = "";

  /** The order that they amount to. */
  CardOrder order() {
    CardType kind = kind();
    CardHolder who = holder.of(kind);
    try {
      CardOrder full =
          CardOrder.forFullTerm(
              who,
              issued(kind).number(),
              issuer,
              from(kind),
              code(pin, "--pin"),
              code(puk, "--puk"));
      return new CardOrder(
          who,
          full.number(),
          issuer,
          full.issued(),
          full.validFrom(),
          until().orElse(full.validUntil()),
          full.pin(),
          full.puk(),
          new PinPolicy(tries, PinPolicy.USUAL.pukTries(), pinToRead));
    } catch (IllegalArgumentException e) {
      throw Failure.input("such a card cannot be made: " + e.getMessage());
    }
  }

  /** What shall be wrong with it. */
  CardFault fault() {
    return CardFault.ofWord(fault)
        .orElseThrow(() -> Failure.input("'%s' is no fault; see 'help card new'".formatted(fault)));
  }

  /** What it offers on its contacts. */
  ContactProtocol protocol() {
    for (ContactProtocol one : ContactProtocol.values()) {
      if (one.word().equals(protocol)) {
        return one;
      }
    }
    throw Failure.input("'%s' is no protocol; one of t0, t1, both".formatted(protocol));
  }

  private CardType kind() {
    for (CardType one : CardType.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(type)) {
        return one;
      }
    }
    throw Failure.input(
        "'%s' is no type of card; one of driver, workshop, control, company, service"
            .formatted(type));
  }

  private IssuedNumber issued(CardType kind) {
    String given = number;
    if (given == null) {
      return IssuedNumber.first(kind, ownNumber(kind));
    }
    return IssuedNumber.of(given)
        .filter(one -> one.type() == kind)
        .orElseThrow(
            () ->
                Failure.input(
                    "%s is no number of such a card by Order 36, appendix 2; one is %s"
                        .formatted(
                            given, IssuedNumber.first(kind, ownNumber(kind)).number().text())));
  }

  /** The same holder has the same number, another a different one as far as 32 bits reach. */
  private String ownNumber(CardType kind) {
    CRC32 crc = new CRC32();
    crc.update(holder.key(issuer).getBytes(StandardCharsets.UTF_8));
    long value = crc.getValue();
    return switch (kind) {
      case DRIVER -> "%011d".formatted(value);
      case CONTROL -> "GAI%07d".formatted(value % 10_000_000);
      case WORKSHOP, COMPANY, SERVICE -> "%010d".formatted(value);
    };
  }

  /** An expired card had its term before. */
  private SimInstant from(CardType kind) {
    SimInstant from = day(valid.split("\\.\\.", 2)[0]);
    return fault() == CardFault.EXPIRED
        ? SimInstant.ofEpochSecond(from.utc().minusYears(kind.years()).toEpochSecond())
        : from;
  }

  private Optional<SimInstant> until() {
    String[] days = valid.split("\\.\\.", 2);
    return days.length < 2 || fault() == CardFault.EXPIRED
        ? Optional.empty()
        : Optional.of(day(days[1]).plus(SimDuration.ofHours(24)).minus(SECOND));
  }

  private static SimInstant day(String text) {
    try {
      return SimInstant.parse(LocalDate.parse(text) + "T00:00:00Z");
    } catch (DateTimeException e) {
      throw Failure.input("'%s' is no day; write it as 2026-02-01".formatted(text));
    }
  }

  private static SecretCode code(String digits, String option) {
    try {
      return SecretCode.of(digits);
    } catch (IllegalArgumentException e) {
      throw Failure.input(option + " takes 4 to 8 digits");
    }
  }
}
