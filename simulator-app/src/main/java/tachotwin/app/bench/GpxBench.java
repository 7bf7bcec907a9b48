package tachotwin.app.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tachotwin.app.bench.Benchmark.Case;
import tachotwin.app.vehicle.GpxReader;
import tachotwin.app.vehicle.TrackException;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** How fast a recording of a day with a point a second is read. */
final class GpxBench {
  private static final int POINTS = 86_400;
  private static final SimInstant BEGIN = SimInstant.parse("2026-03-02T00:00:00Z");

  private final byte[] gpx;

  private GpxBench(byte[] gpx) {
    this.gpx = gpx;
  }

  static Benchmark open() {
    GpxBench bench = new GpxBench(recording());
    return new Benchmark(
        "gpx",
        "a recording of 86 400 points with times, from memory",
        List.of(
            new Case("the JDK's XML reader, nothing kept", "points", 0, bench::walk),
            new Case("GpxReader", "points", 0, bench::read)));
  }

  /** A day due north at 0.00001 degree a second, 4 km/h. */
  private static byte[] recording() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<gpx version=\"1.1\" creator=\"tachotwin\"");
    out.append(" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>\n");
    for (int i = 0; i < POINTS; i++) {
      out.append(
          String.format(
              Locale.ROOT,
              "<trkpt lat=\"%.6f\" lon=\"37.600000\"><ele>150.0</ele><time>%s</time></trkpt>%n",
              55 + i * 0.00001,
              BEGIN.plus(SimDuration.ofSeconds(i))));
    }
    return out.append("</trkseg></trk></gpx>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private double read() throws IOException {
    try {
      return GpxReader.read("recording", new ByteArrayInputStream(gpx)).size();
    } catch (TrackException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private double walk() throws IOException {
    int points = 0;
    try {
      XMLStreamReader xml =
          XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(gpx));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("trkpt")) {
          points++;
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    return points;
  }
}
