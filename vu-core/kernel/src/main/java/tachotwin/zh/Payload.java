package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/** The data of a command or of an answer. */
public interface Payload {
  /** Writes the data. */
  void encode(OctetWriter out);

  /** The fields as a person reads them. */
  List<Field> fields();

  /** Reads the data of a message to its end. */
  @FunctionalInterface
  interface Decoder {
    /** Reads the payload; octets after the last field are refused. */
    Payload decode(OctetReader in) throws DecodeException;
  }

  /** No data at all. */
  record None() implements Payload {
    @Override
    public void encode(OctetWriter out) {}

    @Override
    public List<Field> fields() {
      return List.of();
    }

    /** Reads nothing and refuses anything. */
    public static None decode(OctetReader in) throws DecodeException {
      in.expectEnd("Data_Array_N", "Ж.4");
      return new None();
    }
  }

  /** Octets that this layer does not look into. */
  record Raw(Octets octets) implements Payload {
    @Override
    public void encode(OctetWriter out) {
      out.octets(octets);
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("Data_Array_N", octets.toHex(), "Ж.4"));
    }

    /** Takes all octets. */
    public static Raw decode(OctetReader in) {
      return new Raw(in.rest());
    }
  }
}
