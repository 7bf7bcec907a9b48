package tachotwin.app.vehicle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The track that comes with the product: a lorry's day on the М-4 «Дон» from Видное to Павловск.
 */
public final class ShippedTrack {
  /** Its resource. */
  public static final String RESOURCE = "/tachotwin/tracks/m4-don.gpx";

  private ShippedTrack() {}

  /** Reads it. */
  public static Track read() {
    try (InputStream in =
        Objects.requireNonNull(ShippedTrack.class.getResourceAsStream(RESOURCE))) {
      return GpxReader.read(RESOURCE, in);
    } catch (TrackException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
