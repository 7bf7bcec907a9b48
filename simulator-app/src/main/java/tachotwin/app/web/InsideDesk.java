package tachotwin.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.app.assembly.Bench;
import tachotwin.app.lab.reading.DocumentReading;
import tachotwin.app.lab.reading.ImageReading;
import tachotwin.app.lab.recording.PcapngFile;
import tachotwin.app.lab.verdict.JudgedDocument;
import tachotwin.app.lab.verdict.KnownCertificates;
import tachotwin.app.session.MemoryMedium;
import tachotwin.app.session.TraceMemory;
import tachotwin.app.vehicle.Track;
import tachotwin.app.web.PanelDesk.Making;
import tachotwin.app.web.PanelDesk.Route;
import tachotwin.card.CardImage;
import tachotwin.card.TachographCard;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.screen.render.StripPdf;
import tachotwin.screen.render.StripRenderer;
import tachotwin.screen.render.StripReverse;
import tachotwin.screen.strip.Printout;
import tachotwin.skzi.archive.RecordKind;
import tachotwin.time.SimInstant;
import tachotwin.trace.Seam;

/** Answers the requests that look inside a bench. */
final class InsideDesk {
  private static final int MOST_EVENTS = 1_000;
  private static final int MOST_RECORDS = 1_000;
  private static final String PNG = "image/png";

  /** The seams of a capture, by their link types from USER0. */
  private static final List<Seam> CAPTURED = List.of(Seam.ZH, Seam.APDU, Seam.AISTK);

  private final Panel panel;

  InsideDesk(Panel panel) {
    this.panel = panel;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/printouts", this::printouts),
        Route.of("GET", "/api/printouts/reverse\\.png", (ask, path) -> InsideDesk::reverse),
        Route.of("GET", "/api/printouts/([0-9]{1,6})\\.(png|pdf|txt)", this::printout),
        Route.of("GET", "/api/files", this::files),
        Route.of("GET", "/api/files/([^/]{1,80})", this::file),
        Route.of("GET", "/api/documents", this::documents),
        Route.of("GET", "/api/documents/([0-9]{1,6})", this::document),
        Route.of("GET", "/api/cards/([a-z0-9]{1,20})", this::card),
        Route.of("GET", "/api/archive", this::archive),
        Route.of("GET", "/api/calibration", this::calibration),
        Route.of("GET", "/api/timeline", this::timeline),
        Route.of("GET", "/api/track", this::track),
        Route.of("GET", "/api/trace", this::trace),
        Route.of("GET", "/api/trace\\.json", this::traceFile),
        Route.of("GET", "/api/trace\\.pcapng", this::capture));
  }

  private Bench bench() {
    return panel.live().bench();
  }

  private Making printouts(Ask ask, Matcher path) throws RefusedException {
    List<Printout> printed = bench().printer().printed();
    int after = (int) Math.min(printed.size(), ask.number("after", 0));
    return () -> Reply.json(InsideJson.printouts(printed, after));
  }

  private static Reply reverse() {
    return Reply.of(PNG, new StripReverse().render().toPng());
  }

  private Making printout(Ask ask, Matcher path) throws RefusedException {
    Printout printout = nth(bench().printer().printed(), path.group(1), "printout");
    String name = "printout-" + path.group(1) + "." + path.group(2);
    return switch (path.group(2)) {
      case "png" -> () -> Reply.of(PNG, new StripRenderer().render(printout.lines()).toPng());
      case "pdf" -> () -> Reply.of("application/pdf", new StripPdf().of(printout)).as(name);
      default -> () -> Reply.text(printout.text());
    };
  }

  private static <T> T nth(List<T> all, String number, String what) throws RefusedException {
    int index = Integer.parseInt(number);
    if (index < 1 || index > all.size()) {
      throw RefusedException.missing(what + " " + number + ": there are " + all.size());
    }
    return all.get(index - 1);
  }

  private Making files(Ask ask, Matcher path) {
    List<MemoryMedium.Written> files = panel.live().medium().files();
    return () -> Reply.json(InsideJson.files(files));
  }

  private Making file(Ask ask, Matcher path) throws RefusedException {
    MemoryMedium.Written file =
        panel
            .live()
            .medium()
            .file(path.group(1))
            .orElseThrow(() -> RefusedException.missing("there is no file " + path.group(1)));
    return () -> Reply.of("application/octet-stream", file.content()).as(file.name());
  }

  private Making documents(Ask ask, Matcher path) {
    List<ReceivedDocument> documents = bench().documents().documents();
    return () -> Reply.json(InsideJson.documents(documents));
  }

  private Making document(Ask ask, Matcher path) throws RefusedException {
    ReceivedDocument document = nth(bench().documents().documents(), path.group(1), "document");
    KnownCertificates known = certificates();
    return () -> {
      try {
        JudgedDocument judged = JudgedDocument.of(document.octets(), known);
        return Reply.json(DocumentReading.json(judged, document.octets().length(), true));
      } catch (DecodeException e) {
        throw new RefusedException(409, String.valueOf(e.getMessage()));
      }
    };
  }

  /** Those that a server of this bench knows. */
  private KnownCertificates certificates() {
    List<KnownCertificates.Named> named = new ArrayList<>();
    named.add(new KnownCertificates.Named("block", bench().block().core().keys().certificate()));
    panel
        .live()
        .cards()
        .all()
        .forEach(
            (word, card) ->
                named.add(
                    new KnownCertificates.Named(word, card.image().credentials().certificate())));
    return new KnownCertificates(bench().authority().certificate(), named);
  }

  private Making card(Ask ask, Matcher path) throws RefusedException {
    TachographCard card = panel.live().cards().all().get(path.group(1));
    if (card == null) {
      throw RefusedException.missing("there is no card " + path.group(1));
    }
    CardImage image = card.image();
    return () -> Reply.json(ImageReading.json(image));
  }

  private Making calibration(Ask ask, Matcher path) {
    var found =
        InsideJson.calibration(
            bench().block().core().state().calibration(), bench().unit().view().odometerKm());
    return () -> Reply.json(found);
  }

  private Making archive(Ask ask, Matcher path) throws RefusedException {
    int most = (int) Math.min(MOST_RECORDS, ask.number("limit", 100));
    Optional<RecordKind> kind = kind(ask);
    var found = InsideJson.archive(bench().block().core().archive(), kind, most);
    return () -> Reply.json(found);
  }

  private static Optional<RecordKind> kind(Ask ask) throws RefusedException {
    Optional<String> word = ask.parameter("kind").filter(text -> !text.isEmpty());
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<RecordKind> kind =
        Arrays.stream(RecordKind.values()).filter(k -> k.name().equals(word.get())).findFirst();
    if (kind.isEmpty()) {
      throw RefusedException.bad("kind: one of " + Arrays.toString(RecordKind.values()));
    }
    return kind;
  }

  private Making timeline(Ask ask, Matcher path) throws RefusedException {
    Optional<String> day = ask.parameter("day");
    SimInstant from = panel.now().startOfDay();
    if (day.isPresent()) {
      try {
        from =
            SimInstant.ofEpochSecond(
                LocalDate.parse(day.get()).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
      } catch (DateTimeParseException e) {
        throw RefusedException.bad("day: such as 2026-03-02, not «" + day.get() + "»");
      }
    }
    var found = InsideJson.timeline(panel.live(), from);
    return () -> Reply.json(found);
  }

  private Making track(Ask ask, Matcher path) {
    Track track = panel.live().track();
    String name = panel.live().trackName();
    return () -> Reply.json(InsideJson.track(name, track));
  }

  private Making trace(Ask ask, Matcher path) throws RefusedException {
    TraceMemory memory = panel.live().trace();
    int most = (int) Math.min(MOST_EVENTS, ask.number("limit", 200));
    Set<Seam> seams = seams(ask);
    long last = memory.last();
    String text = ask.parameter("text").orElse("").toLowerCase(Locale.ROOT);
    boolean later = ask.parameter("after").isPresent();
    long after = ask.number("after", 0);
    if (text.isEmpty()) {
      List<TraceMemory.Numbered> found =
          later ? memory.after(after, seams, most) : memory.newest(seams, most);
      return () -> Reply.json(InsideJson.trace(found, last));
    }
    List<TraceMemory.Numbered> all = memory.after(after, seams, TraceMemory.MOST);
    return () -> {
      List<TraceMemory.Numbered> told =
          all.stream().filter(one -> InsideJson.tells(one.event(), text)).toList();
      int from = later ? 0 : Math.max(0, told.size() - most);
      return Reply.json(
          InsideJson.trace(told.subList(from, Math.min(told.size(), from + most)), last));
    };
  }

  private static Set<Seam> seams(Ask ask) throws RefusedException {
    Optional<String> words = ask.parameter("seam").filter(text -> !text.isEmpty());
    if (words.isEmpty()) {
      return EnumSet.allOf(Seam.class);
    }
    Set<Seam> out = EnumSet.noneOf(Seam.class);
    for (String word : words.get().split(",", -1)) {
      out.add(
          Arrays.stream(Seam.values())
              .filter(seam -> seam.name().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> RefusedException.bad("seam: of " + Arrays.toString(Seam.values()))));
    }
    return out;
  }

  private Making traceFile(Ask ask, Matcher path) {
    TraceMemory memory = panel.live().trace();
    List<TraceMemory.Numbered> all = memory.all();
    long last = memory.last();
    return () -> Reply.json(InsideJson.trace(all, last)).as("trace.json");
  }

  private Making capture(Ask ask, Matcher path) {
    List<TraceMemory.Numbered> all = panel.live().trace().all();
    return () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(all, out);
      return Reply.of("application/x-pcapng", Octets.of(out.toByteArray())).as("trace.pcapng");
    };
  }

  private static void write(List<TraceMemory.Numbered> all, ByteArrayOutputStream out)
      throws IOException {
    List<PcapngFile.Line> lines =
        CAPTURED.stream()
            .map(
                seam ->
                    new PcapngFile.Line(
                        Names.lower(seam), PcapngFile.USER0 + CAPTURED.indexOf(seam)))
            .toList();
    try (PcapngFile file = new PcapngFile(out, lines)) {
      for (TraceMemory.Numbered one : all) {
        int line = CAPTURED.indexOf(one.event().seam());
        if (line >= 0) {
          file.write(line, one.event().at().micros() * 1_000, one.event().octets());
        }
      }
    }
  }
}
