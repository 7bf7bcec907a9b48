package tachotwin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/**
 * The attributes of a document or of a structure in it, in their order.
 *
 * <p>An attribute that is known has a value of its format and length; one that is not known is
 * kept.
 *
 * @param all the attributes
 */
public record Requisites(List<Requisite> all) {
  private static final String CLAUSE = "Г.2";

  /** Keeps its own copy. */
  public Requisites {
    all = List.copyOf(all);
  }

  /** A number or an octet. */
  public OptionalLong number(Attribute attribute) {
    return value(attribute, AttributeFormat.UINT32, AttributeFormat.BYTE, AttributeFormat.UNIX_TIME)
        .map(octets -> OptionalLong.of(littleEndian(octets, 0, octets.length())))
        .orElseGet(OptionalLong::empty);
  }

  /** A time. */
  public Optional<SimInstant> time(Attribute attribute) {
    return value(attribute, AttributeFormat.UNIX_TIME)
        .map(octets -> SimInstant.ofEpochSecond(littleEndian(octets, 0, 4)));
  }

  /** A place; {@link GeoCoordinates#NONE} for FFFFFFFF twice and for what is not on the globe. */
  public Optional<GeoCoordinates> place(Attribute attribute) {
    return value(attribute, AttributeFormat.COORD).map(Requisites::coord);
  }

  /** A text. */
  public Optional<String> text(Attribute attribute) {
    return value(attribute, AttributeFormat.STRING).map(Text::cyrillic);
  }

  /** Octets. */
  public Optional<Octets> octets(Attribute attribute) {
    return value(attribute, AttributeFormat.BYTES);
  }

  /** A structure. */
  public Optional<Requisites> structure(Attribute attribute) {
    return find(attribute)
        .filter(Requisite.Structure.class::isInstance)
        .map(one -> ((Requisite.Structure) one).content());
  }

  /** The octets of all elements. */
  public Octets toOctets() {
    OctetWriter out = new OctetWriter();
    all.forEach(one -> one.toStlv().encode(out));
    return out.toOctets();
  }

  /** Reads the attributes of the next {@code length} octets. */
  static Requisites decode(OctetReader in, int length) throws DecodeException {
    int end = in.position() + length;
    List<Requisite> all = new ArrayList<>();
    while (in.position() < end) {
      all.add(one(in, end));
    }
    return new Requisites(all);
  }

  private static Requisite one(OctetReader in, int end) throws DecodeException {
    StlvHead head = StlvHead.decode(in, end);
    Optional<Attribute> known = Attribute.of(head.tag());
    if (known.isPresent() && !known.get().fits(head.length())) {
      throw in.refuse(head.tag() + " " + known.get().title(), CLAUSE, "length " + head.length());
    }
    if (known.isPresent() && known.get().format() == AttributeFormat.STLV) {
      return new Requisite.Structure(head.tag(), decode(in, head.length()));
    }
    return new Requisite.Value(
        head.tag(), in.octets(head.length(), String.valueOf(head.tag()), CLAUSE));
  }

  static GeoCoordinates coord(Octets octets) {
    int latitude = (int) littleEndian(octets, 0, 4);
    int longitude = (int) littleEndian(octets, 4, 4);
    boolean none = latitude == -1 && longitude == -1;
    return none || !GeoCoordinates.fits(latitude, longitude)
        ? GeoCoordinates.NONE
        : new GeoCoordinates(latitude, longitude);
  }

  static long littleEndian(Octets octets, int from, int length) {
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = value << 8 | octets.u8(from + i);
    }
    return value;
  }

  private Optional<Requisite> find(Attribute attribute) {
    return all.stream().filter(one -> one.code() == attribute.code()).findFirst();
  }

  private Optional<Octets> value(Attribute attribute, AttributeFormat... formats) {
    if (!List.of(formats).contains(attribute.format())) {
      throw new IllegalArgumentException(attribute + " is of format " + attribute.format());
    }
    return find(attribute)
        .filter(Requisite.Value.class::isInstance)
        .map(one -> ((Requisite.Value) one).value());
  }
}
