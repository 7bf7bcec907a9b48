package tachotwin.can.pgn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** The parameter groups of Б.3.3 that the twin speaks, with their default priority. */
@SuppressWarnings("ImmutableEnumChecker") // the decoders are method references without state
public enum Pgn {
  /** Request (RQST). */
  REQUEST(59904, 6, "RQST", "табл. Б.52", in -> PgnRequest.decode(in).fields()),
  /** Acknowledgement (ACKM). */
  ACKNOWLEDGE(59392, 6, "ACKM", "табл. Б.54", in -> Acknowledgement.decode(in).fields()),
  /** Transport protocol, connection management (TP.CM). */
  TP_CM(60416, 7, "TP.CM", "Б.3.3.3", in -> raw(in)),
  /** Transport protocol, data transfer (TP.DT). */
  TP_DT(60160, 7, "TP.DT", "Б.3.3.3", in -> raw(in)),
  /** Tachograph (TCO1). */
  TCO1(65132, 3, "TCO1", "табл. Б.70", in -> Tco1.decode(in).fields()),
  /** Time and date (TD). */
  TIME_DATE(65254, 6, "TD", "табл. Б.60", in -> TimeDate.decode(in).fields()),
  /** High-resolution vehicle distance (VDHR). */
  DISTANCE(65217, 6, "VDHR", "табл. Б.64", in -> VehicleDistance.decode(in).fields()),
  /** Vehicle identification (VI), by BAM. */
  VEHICLE_ID(65260, 6, "VI", "табл. Б.62", in -> raw(in)),
  /** Electronic engine controller 1, from the engine. */
  EEC1(61444, 3, "EEC1", "табл. Б.67", in -> EngineSpeed.decode(in).fields());

  private final int number;
  private final int priority;
  private final String acronym;
  private final String clause;
  private final Fields fields;

  Pgn(int number, int priority, String acronym, String clause, Fields fields) {
    this.number = number;
    this.priority = priority;
    this.acronym = acronym;
    this.clause = clause;
    this.fields = fields;
  }

  /** The number of the group. */
  public int number() {
    return number;
  }

  /** The default priority. */
  public int priority() {
    return priority;
  }

  /** The group of a number, or none. */
  public static Optional<Pgn> of(int number) {
    for (Pgn value : values()) {
      if (value.number == number) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** A frame as a person reads it. */
  public static Decoded describe(tachotwin.can.frame.CanFrame frame) {
    List<Field> out = new ArrayList<>();
    out.add(new Field("Приоритет", String.valueOf(frame.priority()), "Б.3.3.1"));
    out.add(new Field("Источник", String.valueOf(frame.source()), "табл. Б.83"));
    out.add(new Field("Получатель", String.valueOf(frame.destination()), "табл. Б.83"));
    Optional<Pgn> group = of(frame.pgn());
    String name = group.map(pgn -> pgn.acronym).orElse("неизвестная группа");
    String clause = group.map(pgn -> pgn.clause).orElse("Б.3.3.2");
    try {
      out.addAll(group.isPresent() ? group.get().fields.of(frame.data()) : raw(frame.data()));
    } catch (DecodeException e) {
      out.add(new Field("Данные", frame.data().toHex() + " — " + e.getMessage(), clause));
    }
    return new Decoded(frame.pgn() + " " + name, clause, out);
  }

  private static List<Field> raw(Octets data) {
    return List.of(new Field("Данные", data.toHex(), "Б.3.3.1"));
  }

  @FunctionalInterface
  private interface Fields {
    List<Field> of(Octets data) throws DecodeException;
  }
}
