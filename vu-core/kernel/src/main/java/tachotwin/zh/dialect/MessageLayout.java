package tachotwin.zh.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * The data of a command or of an answer, part after part.
 *
 * @param parts in the order of the octets
 * @param absent what stands for fields of ours that the octets do not hold
 */
public record MessageLayout(List<Part> parts, Map<String, Absent> absent) {
  /** No octets. */
  public static final MessageLayout EMPTY = new MessageLayout(List.of(), Map.of());

  /** Keeps its own copies. */
  public MessageLayout {
    parts = List.copyOf(parts);
    absent = Map.copyOf(absent);
  }

  /** The fields, without what fills the gaps. */
  public List<Part.Field> fields() {
    return parts.stream().filter(Part.Field.class::isInstance).map(Part.Field.class::cast).toList();
  }

  /** The field of a name. */
  public Optional<Part.Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Least number of octets. */
  public int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }

  /** The octets of each field, to the end of the data; octets left over are refused. */
  public Map<String, Octets> read(Octets data) throws DecodeException {
    Map<String, Octets> out = new HashMap<>();
    OctetReader in = data.reader();
    for (Part part : parts) {
      if (part instanceof Part.Field field) {
        out.put(field.name(), field.form().read(in, field.name()));
      } else {
        in.octets(part.size(), "filling", Dialect.CLAUSE);
      }
    }
    in.expectEnd(parts.isEmpty() ? "Data_Array_N" : "the last field", Dialect.CLAUSE);
    return out;
  }

  /** The fields of data as a person reads them. */
  public List<Field> describe(Octets data) throws DecodeException {
    Map<String, Octets> octets = read(data);
    List<Field> out = new ArrayList<>();
    for (Part.Field field : fields()) {
      Octets own = octets.getOrDefault(field.name(), Octets.EMPTY);
      out.add(new Field(field.title(), field.text(own), field.clause()));
    }
    return out;
  }

  /**
   * Data of this layout in another one.
   *
   * @param now the moment for fields that say so
   */
  public Octets transcribe(Octets data, MessageLayout to, SimInstant now) throws DecodeException {
    if (equals(to)) {
      return data;
    }
    Map<String, Octets> read = read(data);
    OctetWriter out = new OctetWriter();
    for (Part part : to.parts()) {
      if (part instanceof Part.Filling filling) {
        out.octets(filling.octets());
      } else if (part instanceof Part.Field target) {
        out.octets(octets(target, read, to, now));
      }
    }
    return out.toOctets();
  }

  private Octets octets(
      Part.Field target, Map<String, Octets> read, MessageLayout to, SimInstant now)
      throws DecodeException {
    Optional<Part.Field> ours = field(target.name());
    if (ours.isPresent()) {
      Octets octets = read.getOrDefault(target.name(), Octets.EMPTY);
      return ours.get().looksLike(target) ? octets : target.octets(ours.get().value(octets));
    }
    Absent absent = absent().getOrDefault(target.name(), to.absent().get(target.name()));
    return target.octets(absent == null ? target.form().blank() : absent.value(now));
  }

  /** What stands for a field that is not there. */
  public sealed interface Absent {
    /** The value. */
    Value value(SimInstant now);

    /** Always the same. */
    record Fixed(Value always) implements Absent {
      @Override
      public Value value(SimInstant now) {
        return always;
      }
    }

    /** The moment at which the message passes. */
    record Now() implements Absent {
      @Override
      public Value value(SimInstant now) {
        return new Value.Whole(now.epochSecond());
      }
    }
  }
}
