package tachotwin.document;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/** Puts attributes together; a value of the wrong format or too long is the caller's mistake. */
public final class RequisitesBuilder {
  private final List<Requisite> all = new ArrayList<>();

  /** A number or an octet. */
  public RequisitesBuilder put(Attribute attribute, long number) {
    OctetWriter out = new OctetWriter();
    if (attribute.format() == AttributeFormat.BYTE) {
      out.u8(Math.toIntExact(number));
    } else {
      check(attribute, AttributeFormat.UINT32);
      out.u32le(number);
    }
    return add(attribute, out.toOctets());
  }

  /** A time. */
  public RequisitesBuilder put(Attribute attribute, SimInstant time) {
    check(attribute, AttributeFormat.UNIX_TIME);
    return add(attribute, new OctetWriter().u32le(time.epochSecond()).toOctets());
  }

  /** A place. */
  public RequisitesBuilder put(Attribute attribute, GeoCoordinates place) {
    check(attribute, AttributeFormat.COORD);
    OctetWriter out = new OctetWriter();
    if (place.isNone()) {
      out.i32le(-1).i32le(-1);
    } else {
      out.i32le(place.latitude()).i32le(place.longitude());
    }
    return add(attribute, out.toOctets());
  }

  /** A text. */
  public RequisitesBuilder put(Attribute attribute, String text) {
    check(attribute, AttributeFormat.STRING);
    return add(attribute, Text.cyrillic(text));
  }

  /** Octets. */
  public RequisitesBuilder put(Attribute attribute, Octets octets) {
    check(attribute, AttributeFormat.BYTES);
    return add(attribute, octets);
  }

  /** A structure. */
  public RequisitesBuilder put(Attribute attribute, Requisites structure) {
    check(attribute, AttributeFormat.STLV);
    all.add(new Requisite.Structure(attribute.code(), structure));
    return this;
  }

  /** All attributes of others. */
  public RequisitesBuilder putAll(Requisites others) {
    all.addAll(others.all());
    return this;
  }

  /** What was put together. */
  public Requisites build() {
    return new Requisites(all);
  }

  private RequisitesBuilder add(Attribute attribute, Octets value) {
    if (!attribute.fits(value.length())) {
      throw new IllegalArgumentException(attribute + " of " + value.length() + " octets");
    }
    all.add(new Requisite.Value(attribute.code(), value));
    return this;
  }

  private static void check(Attribute attribute, AttributeFormat format) {
    if (attribute.format() != format) {
      throw new IllegalArgumentException(attribute + " is of format " + attribute.format());
    }
  }
}
