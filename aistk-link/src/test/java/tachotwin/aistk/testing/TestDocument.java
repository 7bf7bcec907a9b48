package tachotwin.aistk.testing;

import java.util.ArrayList;
import java.util.List;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.SigningKey;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

/** Documents built from table Г.6, attribute by attribute. */
public record TestDocument(long number, Octets octets) {

  /** Document 210 signed by the block and the driver's card. */
  public static TestDocument signed(World world, long number) {
    Stlv body = body(number);
    return new TestDocument(
        number,
        document(
            body,
            signature(8188, body, world.blockKey, world.block),
            signature(8108, body, world.driverKey, world.driver)));
  }

  /** Notice 230 without signatures (table Г.7). */
  public static TestDocument notice(long number) {
    Stlv body = Stlv.of(230, List.of(u32(8000, number), empty(8804), empty(8805)));
    return new TestDocument(number, Stlv.of(102, List.of(body)).toOctets());
  }

  public static Octets document(Stlv body, Stlv... signatures) {
    return Stlv.of(101, List.of(body, Stlv.of(600, List.of(signatures)))).toOctets();
  }

  public static Stlv signature(int tag, Stlv body, SigningKey key, Certificate certificate) {
    return new Stlv(tag, Cms.detachedByKeyId(key.sign(body.toOctets()), certificate));
  }

  /** The element 210 with the mandatory attributes of table Г.6. */
  public static Stlv body(long number) {
    List<Stlv> attributes = new ArrayList<>();
    attributes.add(u32(8001, number));
    attributes.add(u32(8002, World.START.epochSecond()));
    attributes.add(new Stlv(8003, Octets.filled(0xFF, 8)));
    attributes.add(empty(8804));
    attributes.add(empty(8805));
    attributes.add(empty(8809));
    return Stlv.of(210, attributes);
  }

  private static Stlv u32(int tag, long value) {
    return new Stlv(tag, new OctetWriter().u32le(value).toOctets());
  }

  private static Stlv empty(int tag) {
    return new Stlv(tag, Octets.EMPTY);
  }
}
