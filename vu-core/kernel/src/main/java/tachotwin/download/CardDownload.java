package tachotwin.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A .ddd file with what was read from a card (tables Б.46–Б.48): elements in any order; the
 * signature of a file comes somewhere after the file.
 *
 * <p>Downloads of the field have more than the tables: files and types that no table names, a file
 * twice, a signature without its file, octets behind the last element. All of it is kept and told
 * apart here; what it means for the whole is for others to say.
 *
 * @param elements in the order of the file
 * @param rest octets behind the last element that are no element
 */
public record CardDownload(List<CardElement> elements, Octets rest) implements DataType {
  private static final String CLAUSE = "Б.2.4";

  /** What every card must give (table Б.48, «+» in all columns). */
  private static final List<CardFile> ALWAYS =
      List.of(
          CardFile.ICC,
          CardFile.IC,
          CardFile.CERTIFICATE,
          CardFile.APPLICATION_IDENTIFICATION,
          CardFile.IDENTIFICATION);

  /** What a driver's card must give besides. */
  private static final List<CardFile> DRIVER =
      List.of(
          CardFile.EVENTS_DATA,
          CardFile.FAULTS_DATA,
          CardFile.DRIVER_ACTIVITY_DATA,
          CardFile.VEHICLES_USED,
          CardFile.PLACES,
          CardFile.CONTROL_ACTIVITY_DATA,
          CardFile.SPECIFIC_CONDITIONS);

  /** Keeps its own copy of the elements. */
  public CardDownload {
    elements = List.copyOf(elements);
  }

  /** A download of elements alone. */
  public CardDownload(List<CardElement> elements) {
    this(elements, Octets.EMPTY);
  }

  /** The value of a file of the card. */
  public Optional<Octets> data(int fid) {
    return elements.stream()
        .filter(one -> one.fid() == fid && one.type().isData())
        .map(CardElement::value)
        .findFirst();
  }

  /** The value of a file of the card. */
  public Optional<Octets> data(CardFile file) {
    return data(file.fid());
  }

  /** The kind of card, as file 0501h states it. */
  public EquipmentType kind() {
    return data(CardFile.APPLICATION_IDENTIFICATION)
        .filter(value -> !value.isEmpty())
        .map(value -> EquipmentType.of(value.u8(0)))
        .orElse(EquipmentType.Code.NONE);
  }

  /** The files that table Б.48 asks for and that are not there. */
  public List<CardFile> missing() {
    List<CardFile> asked = new ArrayList<>(ALWAYS);
    if (kind() == EquipmentType.Code.DRIVER_CARD) {
      asked.addAll(DRIVER);
    }
    return asked.stream().filter(file -> data(file).isEmpty()).toList();
  }

  /** Each signature with the file that it is over, in the order of the files. */
  public List<SignedPart> signedParts() {
    return CardIndex.of(this).signed();
  }

  /** Each file without a signature, in the order of the files. */
  public List<UnsignedPart> unsignedParts() {
    return CardIndex.of(this).unsigned();
  }

  /** Signatures without a file and elements of a type that is not known. */
  public List<UnsignedPart> strayParts() {
    return CardIndex.of(this).stray();
  }

  /** Files that were there before, where they are again. */
  public List<UnsignedPart> repeatedParts() {
    return CardIndex.of(this).repeated();
  }

  @Override
  public void encode(OctetWriter out) {
    elements.forEach(one -> one.encode(out));
    out.octets(rest);
  }

  /**
   * Reads elements as far as there are any.
   *
   * @throws DecodeException when there is none, or when the last one is cut off
   */
  public static CardDownload decode(OctetReader in) throws DecodeException {
    Octets all = in.octets(in.remaining(), "выгрузка", CLAUSE);
    int filling = fillingFrom(all);
    OctetReader reader = all.reader();
    List<CardElement> elements = new ArrayList<>();
    do {
      elements.add(CardElement.decode(reader));
    } while (reader.remaining() > 0
        && reader.position() < filling
        && !isRest(all, reader.position()));
    return new CardDownload(elements, reader.rest());
  }

  /**
   * The first octet of the 00 or the FF that fill a file to its end; the end where there are none.
   */
  private static int fillingFrom(Octets all) {
    int at = all.length();
    while (at > 0
        && (all.u8(at - 1) == 0 || all.u8(at - 1) == 0xFF)
        && all.u8(at - 1) == all.u8(all.length() - 1)) {
      at--;
    }
    return at;
  }

  /**
   * Whether what follows is no element: an unknown file with too few octets for a head, or a head
   * of an unknown type whose value would not fit. A head of a known type whose value does not fit
   * is an element cut off.
   */
  private static boolean isRest(Octets all, int at) {
    int left = all.length() - at;
    if (left < CardElement.HEAD) {
      return left > 1 && !isKnown(all.u8(at) << 8 | all.u8(at + 1));
    }
    int length = all.u8(at + 3) << 8 | all.u8(at + 4);
    boolean fits = length <= left - CardElement.HEAD && length < 0xFFFF;
    return !fits && CardElement.Type.of(all.u8(at + 2)) == CardElement.Type.UNKNOWN;
  }

  /** Whether a file of this identifier is known, of table Б.48 or of the field. */
  public static boolean isKnown(int fid) {
    return CardFile.of(fid).isPresent() || FieldFile.of(fid).isPresent();
  }

  /** Whether all octets are 00 or all are FF; true of none. */
  public static boolean isFilling(Octets octets) {
    return fillingFrom(octets) == 0;
  }

  /** Identifier and title of a file; the identifier alone of one that is not known. */
  public static String name(int fid) {
    Optional<String> title =
        CardFile.of(fid).map(CardFile::title).or(() -> FieldFile.of(fid).map(FieldFile::title));
    return "%04X".formatted(fid) + title.map(words -> " " + words).orElse("");
  }
}
