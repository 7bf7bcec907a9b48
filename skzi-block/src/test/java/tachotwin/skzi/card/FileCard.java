package tachotwin.skzi.card;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.BirthDate;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentity;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.CompanyCardIdentification;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.ControlCardIdentification;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.DriverCardIdentification;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.dictionary.card.SetLayout;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.CardEnd;
import tachotwin.gost.channel.OpenedCommand;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** A card for tests: files in a map, the commands that the block sends, a real channel. */
public final class FileCard {
  public static final String CONTROL = "RU00000000001300";
  public static final String COMPANY = "RU00000000001400";
  static final String WORKSHOP = "RUM0000000001000";
  static final String SERVICE = "RUS0000000001000";

  private static final SimInstant MADE = SimInstant.parse("2025-01-15T00:00:00Z");
  private static final SimInstant UNTIL = SimInstant.parse("2028-01-15T00:00:00Z");
  private static final Octets RNDC = Octets.hex("C0C1C2C3C4C5C6C7");

  public final Map<Integer, Octets> files = new TreeMap<>();
  public final Map<Integer, Integer> refusedUpdates = new HashMap<>();
  public final FullCardNumber number;
  public final SigningKey key;
  public Certificate certificate;
  public int updates;
  public boolean signsWrongly;
  private final CardEnd end;
  private int selected;
  private Octets hash = Octets.EMPTY;

  private FileCard(EquipmentType.Code type, String text) {
    this.number = new FullCardNumber(type, NationNumeric.of(0x2B), CardNumber.of(text));
    this.key = Secrets.ofSeed(7).signingKey(text, "signature");
    this.certificate = issue("Учебный УЦ", 1, type, text, UNTIL);
    this.end = new CardEnd(key, number.cardNumber().octets());
  }

  /** A certificate for this card's key. */
  public Certificate issue(
      String authority, long seed, EquipmentType.Code type, String text, SimInstant until) {
    return CertificateAuthority.create(authority, Secrets.ofSeed(seed), MADE)
        .issue(new Subject(type.code(), text, "Карта"), key.verificationKey(), MADE, until, until);
  }

  /** A driver's card on which nothing was recorded; small rings. */
  public static FileCard driver(String text) {
    return driver(text, EquipmentType.Code.DRIVER_CARD);
  }

  private static FileCard driver(String text, EquipmentType.Code type) {
    FileCard card = new FileCard(type, text);
    card.put(
        CardFile.IDENTIFICATION,
        new DriverCardIdentification(
            card.identity(),
            Name.of("Иванов"),
            Name.of("Петр Сергеевич"),
            new BirthDate(1985, 4, 17),
            Ia5String.of("ru", 2)));
    card.put(CardFile.EVENTS_DATA, CardSets.empty(SetLayout.EVENTS, 2));
    card.put(CardFile.FAULTS_DATA, CardSets.empty(SetLayout.FAULTS, 3));
    card.put(CardFile.DRIVER_ACTIVITY_DATA, DriverActivityData.empty(508));
    card.put(CardFile.VEHICLES_USED, CardRing.empty(RingLayout.VEHICLES_USED, 3));
    card.put(CardFile.PLACES, CardRing.empty(RingLayout.PLACES, 4));
    card.put(CardFile.CURRENT_USAGE, CurrentUsage.NONE);
    card.put(CardFile.CONTROL_ACTIVITY_DATA, ControlActivity.EMPTY);
    card.put(CardFile.SPECIFIC_CONDITIONS, CardSets.empty(SetLayout.SPECIFIC_CONDITIONS, 4));
    card.put(CardFile.CARD_DOWNLOAD, TimeStamp.NONE);
    card.put(CardFile.COORDINATES, CardRing.empty(RingLayout.COORDINATES, 6));
    card.put(CardFile.CONTROLS, CardRing.empty(RingLayout.CONTROLS, 2));
    return card;
  }

  /** A card of a kind without files: enough for an authentication. */
  public static FileCard bare(EquipmentType.Code type, String text) {
    return new FileCard(type, text);
  }

  /** A controller's card. */
  public static FileCard control() {
    FileCard card = new FileCard(EquipmentType.Code.CONTROL_CARD, CONTROL);
    card.put(
        CardFile.IDENTIFICATION,
        new ControlCardIdentification(
            card.identity(),
            Name.of("Ространснадзор"),
            Address.NONE,
            Name.of("Строгов"),
            Name.of("Иван"),
            Ia5String.of("ru", 2)));
    card.put(
        CardFile.CONTROLLER_ACTIVITY_DATA, CardRing.empty(RingLayout.CONTROLLER_ACTIVITIES, 3));
    return card;
  }

  /** A company's card. */
  public static FileCard company() {
    return company(COMPANY);
  }

  /** A company's card of another number. */
  public static FileCard company(String number) {
    FileCard card = new FileCard(EquipmentType.Code.COMPANY_CARD, number);
    card.put(
        CardFile.IDENTIFICATION,
        new CompanyCardIdentification(
            card.identity(), Name.of("ООО Перевозчик"), Address.NONE, Ia5String.of("ru", 2)));
    card.put(CardFile.COMPANY_ACTIVITY_DATA, CardRing.empty(RingLayout.COMPANY_ACTIVITIES, 3));
    return card;
  }

  /** A workshop's card; small rings. */
  public static FileCard workshop() {
    FileCard card = driver(WORKSHOP, EquipmentType.Code.WORKSHOP_CARD);
    card.put(
        CardFile.IDENTIFICATION,
        new WorkshopCardIdentification(
            card.identity(),
            Name.of("Мастерская"),
            Address.NONE,
            Name.of("Липин"),
            Name.of("Егор"),
            Ia5String.of("ru", 2)));
    card.put(CardFile.CALIBRATION, CalibrationFile.empty(3));
    card.put(CardFile.WORKSHOP_DOWNLOAD, new WorkshopDownload(0));
    card.put(CardFile.CALIBRATION_NOTES, CardRing.empty(RingLayout.CALIBRATION_NOTES, 3));
    card.put(CardFile.REQUEST_SIGNATURES, CardRing.empty(RingLayout.REQUEST_SIGNATURES, 3));
    return card;
  }

  /** The card of an operator of technical inspections. */
  public static FileCard service() {
    FileCard card = new FileCard(EquipmentType.Code.SERVICE_CARD, SERVICE);
    card.put(
        CardFile.IDENTIFICATION,
        new ControlCardIdentification(
            card.identity(),
            Name.of("Техосмотр"),
            Address.NONE,
            Name.of("Соколов"),
            Name.of("Лев"),
            Ia5String.of("ru", 2)));
    card.put(CardFile.INSPECTIONS, CardRing.empty(RingLayout.INSPECTIONS, 3));
    return card;
  }

  public void put(CardFile file, DataType value) {
    files.put(file.fid(), value.toOctets());
  }

  public Octets octets(CardFile file) {
    return files.get(file.fid());
  }

  /** The value of a file. */
  public <T> T get(CardFile file, tachotwin.dictionary.Decoder<T> decoder) {
    try {
      return decoder.decodeWhole(octets(file), file.title(), "Б.48");
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  /** The card's challenge. */
  public Octets challenge() {
    return RNDC;
  }

  /** EXTERNAL and INTERNAL AUTHENTICATE at once: the card's signature. */
  public Octets answer(Certificate block, Octets cryptogram) {
    if (!end.externalAuthenticate(block, block.subject().number16(), RNDC, cryptogram)) {
      throw new AssertionError("the block's cryptogram does not hold");
    }
    return end.internalAuthenticate(cryptogram.slice(0, 8));
  }

  /** Carries out a command. */
  public ResponseApdu execute(CommandApdu command) {
    if (command.cla() == 0x0C) {
      return protectedly(end.messaging().open(command));
    }
    return plain(command);
  }

  private ResponseApdu protectedly(OpenedCommand opened) {
    if (opened instanceof OpenedCommand.Plain plain) {
      return end.messaging().protect(update(plain.command()));
    }
    return ResponseApdu.of(((OpenedCommand.Refused) opened).status());
  }

  private ResponseApdu plain(CommandApdu command) {
    return switch (command.ins()) {
      case 0xA4 -> select(command);
      case 0xB0 -> read(command);
      case 0x2A -> sign(command);
      default -> ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    };
  }

  private ResponseApdu select(CommandApdu command) {
    selected = command.data().u8(0) << 8 | command.data().u8(1);
    return ResponseApdu.of(files.containsKey(selected) ? StatusWord.OK : StatusWord.FILE_NOT_FOUND);
  }

  private ResponseApdu read(CommandApdu command) {
    Octets file = files.get(selected);
    int from = command.p1p2();
    if (from >= file.length()) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    return ResponseApdu.ok(file.slice(from, Math.min(file.length(), from + command.ne())));
  }

  private ResponseApdu update(CommandApdu command) {
    if (command.ins() != 0xD6 || refusedUpdates.containsKey(selected)) {
      return ResponseApdu.of(StatusWord.MEMORY_FAILURE);
    }
    updates++;
    Octets file = files.get(selected);
    int from = command.p1p2();
    files.put(
        selected,
        Octets.concat(
            file.slice(0, from), command.data(), file.from(from + command.data().length())));
    return ResponseApdu.of(StatusWord.OK);
  }

  private ResponseApdu sign(CommandApdu command) {
    if (command.p1p2() == 0x90A0) {
      hash = command.data().from(2);
      return ResponseApdu.of(StatusWord.OK);
    }
    return ResponseApdu.ok(signsWrongly ? Octets.filled(9, 64) : key.signHash(hash));
  }

  private CardIdentity identity() {
    return new CardIdentity(
        number.cardIssuingMemberState(),
        number.cardNumber(),
        Name.of("Учебный центр"),
        TimeStamp.of(MADE),
        TimeStamp.of(MADE),
        TimeStamp.of(UNTIL));
  }
}
