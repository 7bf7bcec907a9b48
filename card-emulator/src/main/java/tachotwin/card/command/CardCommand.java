package tachotwin.card.command;

import java.util.Arrays;
import java.util.Optional;

/**
 * The commands that a card knows, with the classes in which it takes them.
 *
 * <p>Class octets: 00 plain, 0C protected by secure messaging, 10 one of a chain, 80 proprietary.
 */
public enum CardCommand {
  /** SELECT FILE. */
  SELECT(0xA4, CardCommand.ANY, "SELECT FILE", "выбор файла", new SelectFile(), 0x00),
  /** READ BINARY. */
  READ_BINARY(0xB0, CardCommand.ANY, "READ BINARY", "чтение файла", new ReadBinary(), 0x00, 0x0C),
  /** UPDATE BINARY. */
  UPDATE_BINARY(
      0xD6, CardCommand.ANY, "UPDATE BINARY", "запись в файл", new UpdateBinary(), 0x00, 0x0C),
  /** VERIFY. */
  VERIFY(0x20, CardCommand.ANY, "VERIFY", "проверка PIN-кода", new VerifyPin(), 0x00),
  /** RESET RETRY COUNTER. */
  UNBLOCK(
      0x2C,
      CardCommand.ANY,
      "RESET RETRY COUNTER",
      "разблокировка PIN-кода",
      new UnblockPin(),
      0x00),
  /** GET CHALLENGE. */
  GET_CHALLENGE(
      0x84, CardCommand.ANY, "GET CHALLENGE", "случайное число карты", new GetChallenge(), 0x00),
  /** EXTERNAL AUTHENTICATE. */
  EXTERNAL_AUTHENTICATE(
      0x82,
      CardCommand.ANY,
      "EXTERNAL AUTHENTICATE",
      "аутентификация блока",
      new ExternalAuthenticate(),
      0x00),
  /** INTERNAL AUTHENTICATE. */
  INTERNAL_AUTHENTICATE(
      0x88,
      CardCommand.ANY,
      "INTERNAL AUTHENTICATE",
      "аутентификация карты",
      new InternalAuthenticate(),
      0x00),
  /** PSO VERIFY CERTIFICATE. */
  VERIFY_CERTIFICATE(
      0x2A,
      0x00AE,
      "PSO VERIFY CERTIFICATE",
      "проверка сертификата блока",
      new VerifyCertificate(),
      0x00,
      0x10),
  /** PSO PERFORM HASH OF FILE. */
  HASH_OF_FILE(0x2A, 0x9000, "PSO PERFORM HASH OF FILE", "хэш файла", new HashOfFile(), 0x80),
  /** PSO HASH. */
  PSO_HASH(0x2A, 0x90A0, "PSO HASH", "передача хэша", new PsoHash(), 0x00),
  /** PSO COMPUTE DIGITAL SIGNATURE. */
  COMPUTE_SIGNATURE(
      0x2A,
      0x9E9A,
      "PSO COMPUTE DIGITAL SIGNATURE",
      "электронная подпись",
      new ComputeSignature(),
      0x00),
  /** PSO VERIFY DIGITAL SIGNATURE. */
  VERIFY_SIGNATURE(
      0x2A,
      0x00A8,
      "PSO VERIFY DIGITAL SIGNATURE",
      "проверка электронной подписи",
      new VerifySignature(),
      0x00),
  /** MANAGE SECURITY ENVIRONMENT. */
  MANAGE_SECURITY_ENVIRONMENT(
      0x22,
      0xC1B6,
      "MANAGE SECURITY ENVIRONMENT",
      "выбор открытого ключа",
      new ManageSecurityEnvironment(),
      0x00);

  private static final int ANY = -1;

  private final int ins;
  private final int p1p2;
  private final String standardName;
  private final String title;

  // Instructions are records without components.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Instruction instruction;

  // Filled in the constructor and never written again.
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] classes;

  CardCommand(
      int ins, int p1p2, String name, String title, Instruction instruction, int... classes) {
    this.ins = ins;
    this.p1p2 = p1p2;
    this.standardName = name;
    this.title = title;
    this.instruction = instruction;
    this.classes = classes;
  }

  /** Name in ISO/IEC 7816 and Annex 1B. */
  public String standardName() {
    return standardName;
  }

  /** What it does, in Russian. */
  public String title() {
    return title;
  }

  /** Whether the card takes it with this class octet. */
  public boolean takes(int cla) {
    return Arrays.stream(classes).anyMatch(one -> one == cla);
  }

  Instruction instruction() {
    return instruction;
  }

  /**
   * Whether a command with data has an answer too (case 4), which T=0 fetches by GET RESPONSE: what
   * is protected has one, and INTERNAL AUTHENTICATE.
   */
  public static boolean answersToData(int cla, int ins) {
    return (cla & 0x0C) == 0x0C || ins == INTERNAL_AUTHENTICATE.ins;
  }

  /** Whether a command without data is there for its answer (case 2), however many octets. */
  public static boolean isReading(int ins, int p1p2) {
    return of(ins, p1p2)
        .filter(one -> one == READ_BINARY || one == GET_CHALLENGE || one == COMPUTE_SIGNATURE)
        .isPresent();
  }

  /** Whether some command has this class octet. */
  static boolean isClass(int cla) {
    return Arrays.stream(values()).anyMatch(command -> command.takes(cla));
  }

  /** Whether some command has this instruction octet. */
  public static boolean isInstruction(int ins) {
    return Arrays.stream(values()).anyMatch(command -> command.ins == ins);
  }

  /** The command of an instruction octet and parameters. */
  public static Optional<CardCommand> of(int ins, int p1p2) {
    return Arrays.stream(values())
        .filter(command -> command.ins == ins)
        .filter(command -> command.p1p2 == ANY || command.p1p2 == p1p2)
        .findFirst();
  }
}
