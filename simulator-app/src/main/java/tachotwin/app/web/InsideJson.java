package tachotwin.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.app.session.LiveBench;
import tachotwin.app.session.MemoryMedium;
import tachotwin.app.session.TraceMemory;
import tachotwin.app.vehicle.Track;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.document.DocumentType;
import tachotwin.octet.Octets;
import tachotwin.screen.strip.Printout;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.ArchiveRecord;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.RecordKind;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.TraceEvent;

/** What is inside a bench, as docs/remote-control.md says. */
final class InsideJson {
  /** The activities of table Б.5 by their codes, in the words of the state. */
  private static final List<String> WORDS = List.of("REST", "AVAILABLE", "WORK", "DRIVE");

  private static final int MOST_POINTS = 2_000;
  private static final SimDuration DAY = SimDuration.ofHours(24);

  private InsideJson() {}

  static ArrayNode printouts(List<Printout> printed, int after) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int number = after + 1; number <= printed.size(); number++) {
      Printout one = printed.get(number - 1);
      ObjectNode node = out.addObject().put("number", number).put("at", one.at().toString());
      ArrayNode lines = node.put("title", one.title()).putArray("lines");
      one.lines().forEach(line -> lines.add(line.text()));
    }
    return out;
  }

  static ArrayNode files(List<MemoryMedium.Written> files) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (MemoryMedium.Written one : files) {
      out.addObject()
          .put("name", one.name())
          .put("length", one.content().length())
          .put("at", one.at().toString());
    }
    return out;
  }

  static ArrayNode documents(List<ReceivedDocument> documents) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int number = 1; number <= documents.size(); number++) {
      ReceivedDocument one = documents.get(number - 1);
      out.addObject()
          .put("number", number)
          .put("type", one.type())
          .put("name", DocumentType.name(one.type()))
          .put("own", one.number())
          .put("verdict", Names.lower(one.verdict()))
          .put("length", one.octets().length());
    }
    return out;
  }

  /** The events, and the number of the last of all. */
  static ObjectNode trace(List<TraceMemory.Numbered> events, long last) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("last", last);
    ArrayNode all = out.putArray("events");
    for (TraceMemory.Numbered one : events) {
      put(all.addObject().put("number", one.number()), one.event());
    }
    return out;
  }

  private static void put(ObjectNode out, TraceEvent event) {
    out.put("at", event.at().toString()).put("seam", event.seam().name());
    out.put("from", event.from()).put("to", event.to()).put("octets", event.octets().toHex());
    Decoded decoded = event.decoded().get();
    out.put("name", decoded.name()).put("clause", decoded.clause());
    ArrayNode fields = out.putArray("fields");
    for (Field field : decoded.fields()) {
      fields
          .addObject()
          .put("name", field.name())
          .put("value", field.value())
          .put("clause", field.clause());
    }
  }

  /** Whether a text is found in an event as a person reads it; in small letters. */
  static boolean tells(TraceEvent event, String text) {
    return put(event).toString().toLowerCase(Locale.ROOT).contains(text);
  }

  private static ObjectNode put(TraceEvent event) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, event);
    return node;
  }

  /**
   * The calibration in force, by the words of the control {@code calibrate}.
   *
   * @param odometerKm the odometer at present
   */
  static ObjectNode calibration(Optional<CalibrationFact> last, int odometerKm) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    last.map(CalibrationFact::record)
        .ifPresent(
            record -> {
              VehicleIdentificationData vehicle = record.vehicle();
              out.put("vin", vehicle.vehicleIdentificationNumber().text());
              out.put("nation", vehicle.registration().nation().code());
              out.put("vrn", vehicle.registration().number().text());
              out.put("w", record.w()).put("k", record.k()).put("l", record.l() / 8.0);
              out.put("tyres", record.tyreSize().text());
              out.put("limit", record.authorisedSpeed()).put("odometer", odometerKm);
              record.newTime().instant().ifPresent(at -> out.put("calibrated", at.toString()));
              record.nextCalibration().instant().ifPresent(at -> out.put("next", at.toString()));
            });
    return out;
  }

  /** The last records of a kind, or of all, newest first. */
  static ArrayNode archive(Archive archive, Optional<RecordKind> kind, int most) {
    List<ArchiveRecord> found = new ArrayList<>();
    for (RecordKind one : kind.map(List::of).orElse(List.of(RecordKind.values()))) {
      found.addAll(archive.all(one.type()));
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    found.stream()
        .sorted(Comparator.comparing(ArchiveRecord::at).reversed())
        .limit(most)
        .forEach(record -> put(out.addObject(), record));
    return out;
  }

  private static void put(ObjectNode out, ArchiveRecord record) {
    Octets octets = record.toOctets();
    out.put("kind", record.kind().name()).put("at", record.at().toString());
    out.put("octets", octets.toHex());
    ArrayNode fields = out.putArray("fields");
    for (Field field : record.describe().fields()) {
      fields
          .addObject()
          .put("name", field.name())
          .put("value", field.value())
          .put("clause", field.clause());
    }
  }

  /** The activities of a day by slots. */
  static ObjectNode timeline(LiveBench live, SimInstant day) {
    SimInstant end = day.plus(DAY);
    SimInstant now = live.queue().now();
    SimInstant last = now.isBefore(end) ? now : end;
    List<ActivityFact> facts =
        live.bench().block().core().archive().between(ActivityFact.class, day, end);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("day", day.toString().substring(0, 10));
    ArrayNode slots = out.putArray("slots");
    for (int slot = 0; slot < 2; slot++) {
      int wanted = slot;
      stretches(
          slots.addArray(),
          facts.stream().filter(f -> f.change().slot().code() == wanted).toList(),
          last);
    }
    return out;
  }

  private static void stretches(ArrayNode out, List<ActivityFact> facts, SimInstant last) {
    for (int i = 0; i < facts.size(); i++) {
      SimInstant from = facts.get(i).at();
      SimInstant to = i + 1 < facts.size() ? facts.get(i + 1).at() : last;
      if (from.isBefore(to)) {
        ActivityChange change = facts.get(i).change();
        out.addObject()
            .put("from", from.toString())
            .put("to", to.toString())
            .put("activity", WORDS.get(change.activity().code()))
            .put("card", !change.cardWithdrawn())
            .put("crew", change.crew());
      }
    }
  }

  /** A track, its points thinned out. */
  static ObjectNode track(String name, Track track) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("name", name);
    out.put("length", Math.round(track.length()));
    ArrayNode points = out.putArray("points");
    int step = Math.max(1, (track.size() + MOST_POINTS - 2) / (MOST_POINTS - 1));
    for (int i = 0; i < track.size() - 1; i += step) {
      points.addArray().add(track.latitude(i)).add(track.longitude(i));
    }
    points.addArray().add(track.latitude(track.size() - 1)).add(track.longitude(track.size() - 1));
    return out;
  }
}
