package tachotwin.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.app.assembly.Bench;
import tachotwin.app.lab.DaySample;
import tachotwin.app.lab.HtmlReport;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.lab.RunSummary;
import tachotwin.app.lab.RunSummary.DocumentLine;
import tachotwin.app.lab.RunSummary.EventLine;
import tachotwin.app.lab.RunSummary.FileLine;
import tachotwin.app.lab.StripFiles;
import tachotwin.app.vehicle.Motion;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentType;
import tachotwin.document.TachographDocument;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.screen.strip.Printout;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimInstant;

/** Writes what a day leaves: strips, downloads, documents, certificates, summary, report. */
final class DemoFiles {
  private final RunFolder folder;
  private final Bench bench;
  private final Motion motion;
  private final MediumFiles medium;

  DemoFiles(RunFolder folder, Bench bench, Motion motion, MediumFiles medium) {
    this.folder = folder;
    this.bench = bench;
    this.motion = motion;
    this.medium = medium;
  }

  RunSummary write(DayFindings findings, DayPlan plan, List<DaySample> day) throws IOException {
    Map<String, Octets> strips = printouts();
    write("download/vu.ddd", medium.unit());
    write("download/driver.ddd", medium.card());
    new BenchFiles(folder, bench).write();
    RunSummary summary = summary(findings, plan);
    Files.write(folder.file("report.html"), new HtmlReport(summary, day, strips).toHtml());
    summary.write(folder.file("summary.json"));
    return summary;
  }

  private Map<String, Octets> printouts() throws IOException {
    Map<String, Octets> pictures = new LinkedHashMap<>();
    StripFiles files = new StripFiles(folder::file);
    int number = 0;
    for (Printout printout : bench.printer().printed()) {
      pictures.put(++number + ". " + printout.title(), files.write(printout));
    }
    return pictures;
  }

  private void write(String name, Optional<Octets> content) throws IOException {
    if (content.isPresent()) {
      Files.write(folder.file(name), content.get().toByteArray());
    }
  }

  private RunSummary summary(DayFindings findings, DayPlan plan) throws IOException {
    return new RunSummary(
        "tachotwin",
        "demo",
        plan.seed(),
        plan.profile().id(),
        plan.variant().id(),
        plan.trackName(),
        motion.start().startOfDay().toString(),
        bench.queue().now().toString(),
        Math.round(motion.length()),
        findings.odometerMetres(),
        findings.blockMetres(),
        findings.drivingMinutes(),
        findings.occurrences(),
        documentLines(),
        findings.events().stream().map(DemoFiles::line).toList(),
        fileLines());
  }

  private List<DocumentLine> documentLines() {
    List<DocumentLine> out = new ArrayList<>();
    for (ReceivedDocument document : bench.documents().documents()) {
      out.add(
          new DocumentLine(
              document.number(),
              document.type(),
              name(document.type()),
              composed(document),
              document.verdict().meaning()));
    }
    return out;
  }

  private static String name(int type) {
    return DocumentType.of(type).map(DocumentType::title).orElse("");
  }

  private static String composed(ReceivedDocument document) {
    try {
      return Document.decode(document.octets()) instanceof TachographDocument signed
          ? signed.body().time(Attribute.COMPOSED_AT).map(SimInstant::toString).orElse("")
          : "";
    } catch (DecodeException e) {
      return "";
    }
  }

  private static EventLine line(EventFact event) {
    return new EventLine(
        String.format(Locale.ROOT, "%02Xh", event.type().code()),
        event.type().title(),
        event.at().toString(),
        event.end().map(SimInstant::toString).orElse(""));
  }

  private List<FileLine> fileLines() throws IOException {
    List<FileLine> out = new ArrayList<>();
    for (Path file : folder.files()) {
      out.add(
          new FileLine(
              file.toString().replace('\\', '/'), Files.size(folder.path().resolve(file))));
    }
    return out;
  }
}
