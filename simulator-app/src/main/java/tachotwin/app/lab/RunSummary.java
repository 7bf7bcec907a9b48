package tachotwin.app.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What happened in a run, as {@code summary.json} holds it.
 *
 * @param product always {@code tachotwin}: by it the folder of an earlier run is known
 * @param command what made the run
 * @param seed seed of all keys and random numbers
 * @param profile norm profile
 * @param variant online or offline
 * @param track name of the track
 * @param from first moment, UTC
 * @param to last moment, UTC
 * @param trackMetres length of the track
 * @param odometerMetres distance by the tachograph's odometer
 * @param blockMetres distance by the positions in the block's archive
 * @param drivingMinutes driving of the driver by the block's accounting
 * @param occurred what was to happen, and whether it did
 * @param documents documents that the server received
 * @param events events in the block's archive
 * @param files what the run left, with sizes
 */
@JsonPropertyOrder({
  "product",
  "command",
  "seed",
  "profile",
  "variant",
  "track",
  "from",
  "to",
  "trackMetres",
  "odometerMetres",
  "blockMetres",
  "drivingMinutes",
  "occurred",
  "documents",
  "events",
  "files"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSummary(
    String product,
    String command,
    long seed,
    String profile,
    String variant,
    String track,
    String from,
    String to,
    long trackMetres,
    long odometerMetres,
    long blockMetres,
    int drivingMinutes,
    List<Occurrence> occurred,
    List<DocumentLine> documents,
    List<EventLine> events,
    List<FileLine> files) {

  /**
   * Something that was to happen.
   *
   * @param what in words
   * @param happened whether it did
   * @param detail when, how often, how long; empty where it did not happen
   */
  public record Occurrence(String what, boolean happened, String detail) {}

  /**
   * A document that the server received.
   *
   * @param number its number
   * @param type its type, 2xx
   * @param name its type in words
   * @param composed when it was composed, UTC
   * @param verdict what the server found of its signatures
   */
  public record DocumentLine(long number, int type, String name, String composed, String verdict) {}

  /**
   * An event in the block's archive.
   *
   * @param code code of table Б.15, hexadecimal
   * @param name in words
   * @param from when it began, UTC
   * @param to when it ended, UTC
   */
  public record EventLine(String code, String name, String from, String to) {}

  /**
   * A file of the run.
   *
   * @param name path in the folder
   * @param octets its size
   */
  public record FileLine(String name, long octets) {}

  /** Driving of the driver as a person says it. */
  public String drivingTime() {
    return String.format(Locale.ROOT, "%d ч %02d мин", drivingMinutes / 60, drivingMinutes % 60);
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    byte[] json =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
    Files.write(file, json);
  }
}
