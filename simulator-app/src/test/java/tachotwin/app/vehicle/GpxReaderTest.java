package tachotwin.app.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.time.SimInstant;

class GpxReaderTest {
  private static final String TWO =
      "<trkpt lat='55.5' lon='37.7'/>\n<trkpt lat='55.6' lon='37.7'/>";

  private static Track read(String text) throws TrackException, IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Track read(byte[] octets) throws TrackException, IOException {
    return GpxReader.read("day.gpx", new ByteArrayInputStream(octets));
  }

  private static String gpx(String points) {
    return "<gpx xmlns='http://www.topografix.com/GPX/1/1'><trk><trkseg>\n"
        + points
        + "\n</trkseg></trk></gpx>";
  }

  private static String point(String time) {
    return "<trkpt lat='55.5' lon='37.7'><time>" + time + "</time></trkpt>\n";
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TrackException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("day.gpx:")
        .message()
        .doesNotContain("\n", "\r");
  }

  @Test
  void readsPointsWithoutTimes() throws Exception {
    Track track = read(gpx(TWO));

    assertThat(track.size()).isEqualTo(2);
    assertThat(track.hasTimes()).isFalse();
    assertThat(track.latitude(1)).isEqualTo(55.6);
    assertThat(track.longitude(1)).isEqualTo(37.7);
    // A tenth of a degree of the meridian: 6 371 008.8 m · π / 1800.
    assertThat(track.length()).isCloseTo(11_119.508, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.topografix.com/GPX/1/0", "http://www.topografix.com/GPX/1/1"})
  void readsBothVersionsWithAnyPrefix(String namespace) throws Exception {
    Track track =
        read(
            "<g:gpx xmlns:g='"
                + namespace
                + "'><g:trk><g:trkseg><g:trkpt lat='1' lon='2'/><g:trkpt lat='1' lon='3'/>"
                + "</g:trkseg></g:trk></g:gpx>");

    assertThat(track.size()).isEqualTo(2);
  }

  @Test
  void readsAGpxWithoutNamespace() throws Exception {
    assertThat(read("<gpx><trk><trkseg>" + TWO + "</trkseg></trk></gpx>").size()).isEqualTo(2);
  }

  @Test
  void readsARouteWhenThereIsNoTrack() throws Exception {
    String route =
        "<rte><rtept lat='1' lon='2'/><rtept lat='1' lon='3'/><rtept lat='1' lon='4'/></rte>";

    assertThat(read("<gpx>" + route + "</gpx>").size()).isEqualTo(3);
    assertThat(read("<gpx>" + route + "<trk><trkseg>" + TWO + "</trkseg></trk></gpx>").size())
        .isEqualTo(2);
  }

  @Test
  void joinsSegmentsAndSkipsWaypoints() throws Exception {
    Track track =
        read(
            "<gpx><wpt lat='9' lon='9'/><trk><trkseg>"
                + TWO
                + "</trkseg><trkseg><trkpt lat='55.7' lon='37.7'/></trkseg></trk></gpx>");

    assertThat(track.size()).isEqualTo(3);
  }

  @Test
  void readsTheTimeOfThePointOnly() throws Exception {
    Track track =
        read(
            gpx(
                "<trkpt lat='55.5' lon='37.7'><extensions><x><time>nonsense</time></x></extensions>"
                    + "<time>2026-03-02T05:00:00Z</time></trkpt>"
                    + "<trkpt lat='55.501' lon='37.7'><ele>3</ele>"
                    + "<time> 2026-03-02T08:00:10.250+03:00 </time></trkpt>"));

    assertThat(track.time(0)).isEqualTo(SimInstant.parse("2026-03-02T05:00:00Z"));
    assertThat(track.time(1)).isEqualTo(SimInstant.parse("2026-03-02T05:00:10.25Z"));
  }

  @Test
  void leavesOutALonePointFarAwayAndASecondPointOfOneMoment() throws Exception {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      points.append(timed(55.5 + i * 1e-4, i));
      if (i == 10) {
        points.append(timed(55.5 + i * 1e-4 + 1e-5, i));
      }
      if (i == 15) {
        points.append(timed(57, i).replace(":15Z", ":15.500Z"));
      }
    }

    Track track = read(gpx(points.toString()));

    assertThat(track.size()).isEqualTo(20);
    assertThat(track.latitude(19)).isEqualTo(55.5 + 19 * 1e-4);
    assertThat(track.length()).isCloseTo(19 * 11.12, within(0.1));
  }

  @Test
  void leavesOutAFirstPointThatTheReceiverRememberedFromElsewhere() throws Exception {
    String points = timed(59.9, 0) + timed(55.5, 1) + timed(55.5001, 2) + timed(55.5002, 3);

    assertThat(read(gpx(points)).latitude(0)).isEqualTo(55.5);
  }

  private static String timed(double latitude, int second) {
    return "<trkpt lat='%s' lon='37.7'><time>2026-03-02T05:00:%s%sZ</time></trkpt>"
        .formatted(latitude, second / 10, second % 10);
  }

  @Test
  void readsADayWithAPointASecond() throws Exception {
    StringBuilder text = new StringBuilder(10_000_000).append("<gpx><trk><trkseg>\n");
    for (int i = 0; i < 86_400; i++) {
      text.append("<trkpt lat=\"")
          .append(55.5 + i * 1e-5)
          .append("\" lon=\"37.7\"><ele>170.0</ele><time>")
          .append(SimInstant.ofEpochSecond(1_700_000_000 + i))
          .append("</time></trkpt>\n");
    }
    text.append("</trkseg></trk></gpx>");

    Track track = read(text.toString());

    assertThat(track.size()).isEqualTo(86_400);
    assertThat(track.time(86_399).epochSecond()).isEqualTo(1_700_086_399);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no xml here", "PK\u0003\u0004", "{\"type\": \"Feature\"}"})
  void refusesWhatIsNotXml(String text) {
    refuses(text, "not well-formed XML");
  }

  @Test
  void refusesAFileCutShortWithItsLine() {
    refuses("<gpx><trk><trkseg>\n" + TWO + "\n<trkpt lat='1", "day.gpx:4: not well-formed XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251"})
  void readsTheDeclaredCharset(String charset) throws Exception {
    String text =
        "<?xml version='1.0' encoding='" + charset + "'?>" + gpx("<name>Ёлка</name>" + TWO);

    assertThat(read(text.getBytes(charset)).size()).isEqualTo(2);
  }

  @Test
  void readsTheByteOrderMarkOfUtf8() throws Exception {
    assertThat(read(("\uFEFF" + gpx(TWO)).getBytes(StandardCharsets.UTF_8)).size()).isEqualTo(2);
  }

  @Test
  void readsPointsBesideANameOfAnotherCharset() throws Exception {
    assertThat(read(gpx("<name>Ёлка</name>" + TWO).getBytes("windows-1251")).size()).isEqualTo(2);
  }

  @Test
  void refusesACharsetThatIsNotKnown() {
    refuses("<?xml version='1.0' encoding='martian'?><gpx/>", "an unknown encoding is declared");
  }

  @Test
  void refusesAnotherKindOfXml() {
    refuses("<kml xmlns='http://www.opengis.net/kml/2.2'/>", "but not a GPX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx>&a;</gpx>",
        "<!DOCTYPE gpx SYSTEM 'http://localhost/x.dtd'><gpx/>"
      })
  void refusesADocumentType(String text) {
    refuses(text, "a document type is not allowed");
  }

  @Test
  void refusesAnEntityOfItsOwn() {
    refuses("<gpx>&a;</gpx>", "day.gpx:1:");
  }

  @Test
  void refusesAFileWithoutTrackPoints() {
    refuses("<gpx><wpt lat='1' lon='2'/></gpx>", "no track points");
  }

  @Test
  void refusesOnePoint() {
    refuses(gpx("<trkpt lat='1' lon='2'/>"), "day.gpx:2: fewer than two points");
  }

  @Test
  void refusesPointsOfOneMoment() {
    refuses(gpx(point("2026-03-02T05:00:00Z").repeat(3)), "fewer than two points");
  }

  @Test
  void refusesPointsOfOnePlace() {
    refuses(gpx("<trkpt lat='1' lon='2'/><trkpt lat='1' lon='2'/>"), "all points are in one place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "90.001", "-91", "55,5", "", "north", "1e300"})
  void refusesALatitudeThatIsNone(String latitude) {
    refuses(
        gpx(TWO + "\n<trkpt lat='" + latitude + "' lon='2'/>"),
        "day.gpx:4: lat=\"" + latitude + "\" is not a number of degrees within ±90");
  }

  @Test
  void refusesALongitudeOutOfRange() {
    refuses(gpx("<trkpt lat='1' lon='180.5'/>"), "within ±180");
  }

  @Test
  void refusesAPointWithoutCoordinates() {
    refuses(gpx("<trkpt lat='1'/>"), "a point without lon");
  }

  @Test
  void refusesTimesThatGoBackWithTheirLine() {
    refuses(
        gpx(point("2026-03-02T05:00:00Z") + point("2026-03-02T04:59:59Z")),
        "day.gpx:3: time goes back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-03-02",
        "2026-13-02T05:00:00Z",
        "2026-02-30T05:00:00Z",
        "2026-03-02T05:61:00Z",
        "2026-03-02T05:00:00Zulu",
        "2026-03-02T05:00:00+3",
        ""
      })
  void refusesATextThatIsNotATime(String time) {
    refuses(gpx(point(time)), "is not of the form 2026-03-02T05:00:00Z");
  }

  @Test
  void refusesTimesOfSomePointsOnly() {
    refuses(gpx(point("2026-03-02T05:00:00Z") + "<trkpt lat='1' lon='2'/>"), "day.gpx:3: some");
  }

  @Test
  void refusesAJumpThatNoVehicleMakes() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      points.append(timed(i < 20 ? 55.5 + i * 1e-4 : 56.5 + i * 1e-4, i)).append('\n');
    }
    refuses(gpx(points.toString()), "a jump faster than 250 km/h");
  }

  @Test
  void passesAFailureOfTheStreamOn() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThatThrownBy(() -> GpxReader.read("day.gpx", broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }
}
