package tachotwin.dictionary;

import java.util.Locale;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * GeoCoordinates (Б.1.4): a place on the Earth.
 *
 * <p>Octets: latitude 4, longitude 4, each signed, big-endian, in 10⁻⁶ degree.
 *
 * @param latitude −90 000 000 (south) … 90 000 000 (north), or 90 000 001 = none
 * @param longitude −180 000 000 (west) … 180 000 000 (east), or 180 000 001 = none
 */
public record GeoCoordinates(int latitude, int longitude) implements DataType {
  /** Octets of GeoCoordinates. */
  public static final int SIZE = 8;

  /** No place is known. */
  public static final GeoCoordinates NONE = new GeoCoordinates(90_000_001, 180_000_001);

  private static final String CLAUSE = "Б.1.4";

  /** Refuses what is out of the range of Б.1.4. */
  public GeoCoordinates {
    if (!latitudeFits(latitude) || !longitudeFits(longitude)) {
      throw new IllegalArgumentException("not a place: " + latitude + ", " + longitude);
    }
  }

  /** The place nearest to coordinates in degrees. */
  public static GeoCoordinates ofDegrees(double latitude, double longitude) {
    return new GeoCoordinates(
        Math.toIntExact(Math.round(latitude * 1e6)), Math.toIntExact(Math.round(longitude * 1e6)));
  }

  /** Whether the numbers are in the range of Б.1.4. */
  public static boolean fits(int latitude, int longitude) {
    return latitudeFits(latitude) && longitudeFits(longitude);
  }

  /** Whether no place is known. */
  public boolean isNone() {
    return latitude == NONE.latitude || longitude == NONE.longitude;
  }

  /** The form of Б.1.4, {@code +55.751244° +037.618423°}, or a dash. */
  public String text() {
    return isNone()
        ? "—"
        : String.format(
            Locale.ROOT,
            "%s%02d.%06d° %s%03d.%06d°",
            latitude < 0 ? "-" : "+",
            Math.abs(latitude) / 1_000_000,
            Math.abs(latitude) % 1_000_000,
            longitude < 0 ? "-" : "+",
            Math.abs(longitude) / 1_000_000,
            Math.abs(longitude) % 1_000_000);
  }

  @Override
  public void encode(OctetWriter out) {
    out.i32(latitude).i32(longitude);
  }

  /** Reads a place. */
  public static GeoCoordinates decode(OctetReader in) throws DecodeException {
    int latitude = in.i32("latitude", CLAUSE);
    int longitude = in.i32("longitude", CLAUSE);
    if (!latitudeFits(latitude)) {
      throw new DecodeException(
          in.position() - SIZE, "latitude", CLAUSE, "out of range: " + latitude);
    }
    if (!longitudeFits(longitude)) {
      throw new DecodeException(
          in.position() - 4, "longitude", CLAUSE, "out of range: " + longitude);
    }
    return new GeoCoordinates(latitude, longitude);
  }

  private static boolean latitudeFits(int latitude) {
    return latitude >= -90_000_000 && latitude <= 90_000_001;
  }

  private static boolean longitudeFits(int longitude) {
    return longitude >= -180_000_000 && longitude <= 180_000_001;
  }
}
