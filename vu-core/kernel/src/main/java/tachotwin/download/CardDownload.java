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
 * @param elements in the order of the file
 */
public record CardDownload(List<CardElement> elements) implements DataType {
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

  /** The value of a file of the card. */
  public Optional<Octets> data(int fid) {
    return elements.stream()
        .filter(one -> one.fid() == fid && one.type() == CardElement.Type.DATA)
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

  /** Each file with a signature, in the order of the files. */
  public List<SignedPart> signedParts() {
    List<SignedPart> out = new ArrayList<>();
    for (Placed file : placed()) {
      signatureOf(file)
          .ifPresent(
              mark ->
                  out.add(
                      new SignedPart(
                          name(file.fid()),
                          file.fid(),
                          file.from(),
                          file.to(),
                          mark.from(),
                          mark.to() - mark.from())));
    }
    return List.copyOf(out);
  }

  /** Each file without a signature, in the order of the files. */
  public List<UnsignedPart> unsignedParts() {
    List<UnsignedPart> out = new ArrayList<>();
    for (Placed file : placed()) {
      if (file.isData() && signatureOf(file).isEmpty()) {
        boolean expected = CardFile.of(file.fid()).map(CardFile::isSigned).orElse(false);
        out.add(new UnsignedPart(name(file.fid()), file.fid(), file.from(), file.to(), expected));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public void encode(OctetWriter out) {
    elements.forEach(one -> one.encode(out));
  }

  /** Reads elements to the end; a file twice or a signature without its file is refused. */
  public static CardDownload decode(OctetReader in) throws DecodeException {
    List<CardElement> elements = new ArrayList<>();
    do {
      int at = in.position();
      CardElement element = CardElement.decode(in);
      boolean file = element.type() == CardElement.Type.DATA;
      if (file == contains(elements, element.fid(), true)) {
        throw new DecodeException(
            at, name(element.fid()), CLAUSE, file ? "the file again" : "no file to this signature");
      }
      if (!file && contains(elements, element.fid(), false)) {
        throw new DecodeException(at, name(element.fid()), CLAUSE, "the signature again");
      }
      elements.add(element);
    } while (in.remaining() > 0);
    return new CardDownload(elements);
  }

  private static boolean contains(List<CardElement> elements, int fid, boolean data) {
    return elements.stream()
        .anyMatch(one -> one.fid() == fid && (one.type() == CardElement.Type.DATA) == data);
  }

  private static String name(int fid) {
    return "%04X".formatted(fid) + CardFile.of(fid).map(file -> " " + file.title()).orElse("");
  }

  private record Placed(int fid, boolean isData, int from, int to) {}

  private List<Placed> placed() {
    List<Placed> out = new ArrayList<>();
    int at = 0;
    for (CardElement one : elements) {
      int from = at + CardElement.HEAD;
      at = from + one.value().length();
      out.add(new Placed(one.fid(), one.type() == CardElement.Type.DATA, from, at));
    }
    return out;
  }

  private Optional<Placed> signatureOf(Placed file) {
    return placed().stream()
        .filter(one -> file.isData() && !one.isData() && one.fid() == file.fid())
        .findFirst();
  }
}
