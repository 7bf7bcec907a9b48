package tachotwin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;
import tachotwin.trace.Decoded;

/**
 * 101 «Документ, удостоверенный ЭП» (Г.3.1, tables Г.3 and Г.6).
 *
 * <p>Octets: 101 { 2xx { attributes }, 600 { 8188, 81xx … } }, each element of table Г.1.
 *
 * @param type the tag 2xx
 * @param body the attributes
 * @param signatures 8188 of the block and 81xx of cards, detached over {@link #signedOctets}
 */
public record TachographDocument(int type, Requisites body, List<Requisite.Value> signatures)
    implements Document {
  static final int FORMAT = 101;

  private static final String CLAUSE = "Г.5.1, таблица Г.6";
  private static final int SIGNATURES = 600;
  private static final List<Attribute> MANDATORY =
      List.of(
          Attribute.DOCUMENT_NUMBER,
          Attribute.COMPOSED_AT,
          Attribute.COMPOSED_PLACE,
          Attribute.BLOCK,
          Attribute.UNIT,
          Attribute.VEHICLE);

  /** Keeps its own copy of the signatures; refuses what is not a report and not 81xx. */
  public TachographDocument {
    signatures = List.copyOf(signatures);
    if (DocumentKind.of(type).filter(DocumentKind.REPORT::equals).isEmpty()
        || !signatures.stream().allMatch(one -> one.code() / 100 == 81)) {
      throw new IllegalArgumentException("not a signed document: " + type + ", " + signatures);
    }
  }

  /**
   * A document that is still to be signed, with the header and the attributes of its type.
   *
   * @throws IllegalArgumentException when it is longer than {@link Document#COMPOSED_MAX}
   */
  public static TachographDocument compose(
      DocumentType type, DocumentHeader header, Requisites attributes) {
    Requisites body =
        new RequisitesBuilder().putAll(header.toRequisites()).putAll(attributes).build();
    return new TachographDocument(type.tag(), body, List.of()).checked();
  }

  /** What the block and the card sign: the element 2xx with tag, length and value. */
  public Octets signedOctets() {
    return new Stlv(type, body.toOctets()).toOctets();
  }

  /**
   * The document with one more signature, a CMS; the same tag may not come twice.
   *
   * @throws IllegalArgumentException when it gets longer than {@link Document#COMPOSED_MAX}
   */
  public TachographDocument withSignature(Attribute tag, Octets cms) {
    if (tag.format() != AttributeFormat.SIGNATURE || signature(tag).isPresent()) {
      throw new IllegalArgumentException("no place for a signature " + tag);
    }
    List<Requisite.Value> more = new ArrayList<>(signatures);
    more.add(new Requisite.Value(tag.code(), cms));
    return new TachographDocument(type, body, more).checked();
  }

  /** A signature, where there is one. */
  public Optional<Octets> signature(Attribute tag) {
    return signatures.stream()
        .filter(one -> one.code() == tag.code())
        .map(Requisite.Value::value)
        .findFirst();
  }

  /** Its number, 8001. */
  public long number() {
    return body.number(Attribute.DOCUMENT_NUMBER).orElseThrow();
  }

  @Override
  public Stlv toStlv() {
    return Stlv.of(
        FORMAT,
        List.of(
            new Stlv(type, body.toOctets()),
            Stlv.of(SIGNATURES, signatures.stream().map(Requisite.Value::toStlv).toList())));
  }

  @Override
  public Decoded describe() {
    return Description.of(type, CLAUSE, body, signatures);
  }

  /** Reads a signed document that takes all the octets that are left. */
  static TachographDocument decode(OctetReader in) throws DecodeException {
    int end = in.position() + in.remaining();
    StlvHead.whole(in, FORMAT, end);
    int at = in.position();
    StlvHead head = StlvHead.decode(in, end);
    if (DocumentKind.of(head.tag()).filter(DocumentKind.REPORT::equals).isEmpty()) {
      throw new DecodeException(at, "Тэг типа документа", CLAUSE, "not a report: " + head.tag());
    }
    Requisites body = Requisites.decode(in, head.length());
    for (Attribute one : MANDATORY) {
      if (body.all().stream().noneMatch(requisite -> requisite.code() == one.code())) {
        throw new DecodeException(at, one.code() + " " + one.title(), CLAUSE, "is missing");
      }
    }
    return new TachographDocument(head.tag(), body, signatures(in, end));
  }

  private static List<Requisite.Value> signatures(OctetReader in, int end) throws DecodeException {
    StlvHead.whole(in, SIGNATURES, end);
    List<Requisite.Value> out = new ArrayList<>();
    boolean block = false;
    while (in.position() < end) {
      int at = in.position();
      StlvHead head = StlvHead.decode(in, end);
      if (head.tag() / 100 != 81 || out.stream().anyMatch(one -> one.code() == head.tag())) {
        throw new DecodeException(at, "Набор ЭП", CLAUSE, "not a signature: " + head.tag());
      }
      block |= head.tag() == Attribute.BLOCK_SIGNATURE.code();
      out.add(
          new Requisite.Value(head.tag(), in.octets(head.length(), "ЭП " + head.tag(), CLAUSE)));
    }
    if (!block) {
      throw in.refuse("8188 ЭП блока тахографической информации", CLAUSE, "is missing");
    }
    return out;
  }

  private TachographDocument checked() {
    int length = toOctets().length();
    if (length > COMPOSED_MAX) {
      throw new IllegalArgumentException(
          "document " + type + " of " + length + " octets, at most " + COMPOSED_MAX);
    }
    return this;
  }
}
