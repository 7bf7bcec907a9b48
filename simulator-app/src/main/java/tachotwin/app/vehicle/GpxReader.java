package tachotwin.app.vehicle;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.DateTimeException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads GPX 1.0 and 1.1 of any namespace: the points of all its tracks in their order or, if it has
 * no track, of its routes.
 *
 * <p>A document type, and with it every entity of its own, is refused. Memory is bounded by {@link
 * TrackBuilder#MAX_POINTS} and by the file's size, which is at most {@value #MAX_OCTETS} octets.
 */
public final class GpxReader {
  private static final long MAX_OCTETS = 512L << 20;
  private static final int LONGEST_TIME = 64;

  private final String name;
  private final XMLStreamReader xml;
  private final TrackBuilder track;
  private final TrackBuilder route;

  private GpxReader(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
    this.track = new TrackBuilder(name);
    this.route = new TrackBuilder(name);
  }

  /**
   * Reads a file.
   *
   * @param name the file's name for messages
   * @param in its octets; left open
   * @throws TrackException if it is not a GPX with a track that a vehicle can drive
   * @throws IOException if the stream cannot be read
   */
  public static Track read(String name, InputStream in) throws TrackException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    Reader text = XmlText.open(name, new BoundedStream(in, MAX_OCTETS));
    @Nullable XMLStreamReader xml = null;
    try {
      xml = factory.createXMLStreamReader(text);
      return new GpxReader(name, xml).read();
    } catch (XMLStreamException e) {
      throw refusal(name, xml == null ? 0 : xml.getLocation().getLineNumber(), e);
    }
  }

  private static TrackException refusal(String name, int line, XMLStreamException e)
      throws IOException {
    if (e.getNestedException() instanceof IOException broken) {
      throw broken;
    }
    return new TrackException(
        name,
        line,
        "not well-formed XML, so not a GPX or cut short; export the track as GPX again");
  }

  private Track read() throws XMLStreamException, TrackException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw wrong("a document type is not allowed; remove <!DOCTYPE …>");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName();
      if (root && !element.equals("gpx")) {
        throw wrong("an XML file, but not a GPX; export the track as GPX");
      }
      root = false;
      switch (element) {
        case "trkpt" -> readPoint(track);
        case "rtept" -> readPoint(route);
        default -> {}
      }
    }
    return track.isEmpty() ? route.build() : track.build();
  }

  private void readPoint(TrackBuilder points) throws XMLStreamException, TrackException {
    int line = xml.getLocation().getLineNumber();
    double latitude = coordinate("lat", 90);
    double longitude = coordinate("lon", 180);
    long time = TrackBuilder.NO_TIME;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth == 1 && xml.getLocalName().equals("time")) {
          time = readTime();
        } else {
          depth++;
        }
      }
    }
    points.add(latitude, longitude, time, line);
  }

  private double coordinate(String attribute, double limit) throws TrackException {
    @Nullable String text = xml.getAttributeValue(null, attribute);
    if (text == null) {
      throw wrong("a point without " + attribute + "; export the track as GPX again");
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(Math.abs(value) <= limit)) {
      throw wrong(
          attribute
              + "=\""
              + shortened(text)
              + "\" is not a number of degrees within ±"
              + (int) limit
              + "; correct it or remove the point");
    }
    return value;
  }

  /** Reads up to the end of the element {@code time}. */
  private long readTime() throws XMLStreamException, TrackException {
    StringBuilder text = new StringBuilder(LONGEST_TIME);
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw wrong("an element inside <time>; export the track as GPX again");
      }
      if (xml.hasText() && text.length() + xml.getTextLength() <= LONGEST_TIME) {
        text.append(xml.getText());
      }
    }
    String time = text.toString().strip();
    try {
      return GpxTime.micros(time);
    } catch (DateTimeException e) {
      throw wrong(
          "time \"" + shortened(time) + "\" is not of the form 2026-03-02T05:00:00Z; correct it");
    }
  }

  private TrackException wrong(String problem) {
    return new TrackException(name, xml.getLocation().getLineNumber(), problem);
  }

  private static String shortened(String text) {
    String line =
        text.codePoints()
            .limit(24)
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return line.length() < text.length() ? line + "…" : line;
  }
}
