package tachotwin.skzi.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tachotwin.time.SimInstant;

/**
 * A model of the block, one row of the resource {@code models.csv}: columns {@code model}, {@code
 * maker}, {@code software}, {@code told} (the version in the answer to 32), {@code protocols},
 * {@code serial} and {@code registration} (letters between the digits of the numbers), {@code
 * features}, {@code confirmed} (whether a source says all of the row) and {@code source}.
 *
 * @param name name, such as НКМ-2.11
 * @param maker who makes it
 * @param software version of the software as printed
 * @param told version of the software in answers, at most 4 signs of IA5
 * @param protocols bit 0 protocol 02, bit 1 protocol 04
 * @param serial letters of its serial numbers, between 2 digits of the year and 11 digits
 * @param registration letters of its registration numbers, behind 2 digits of the year
 * @param changesVehicle whether another vehicle can be entered, «Регистрация авто в НКМ»
 * @param confirmed whether a source says all of it
 * @param source where it comes from
 */
public record BlockModel(
    String name,
    String maker,
    String software,
    String told,
    int protocols,
    String serial,
    String registration,
    boolean changesVehicle,
    boolean confirmed,
    String source) {
  private static final String RESOURCE = "models.csv";
  private static final int COLUMNS = 10;

  /** All models in the order of the file. */
  public static List<BlockModel> all() {
    try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).map(BlockModel::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model of a name. */
  public static Optional<BlockModel> find(String name) {
    return all().stream().filter(model -> model.name.equals(name)).findFirst();
  }

  /**
   * A serial number of this model.
   *
   * @param year year of the century, two digits
   * @param number number within the model
   */
  public String partNumber(int year, long number) {
    return String.format(Locale.ROOT, "%02d%s%011d", year, serial, number);
  }

  /**
   * A block of this model.
   *
   * @param partNumber serial number
   * @param manufacturer who made this very one
   * @param manufactured day of manufacture
   * @param keysUntil end of the term of its keys
   * @param certificateUntil end of the term of its certificate of manufacture
   * @throws IllegalArgumentException where the number is not one of this model
   */
  public BlockIdentity identity(
      String partNumber,
      String manufacturer,
      SimInstant manufactured,
      SimInstant keysUntil,
      SimInstant certificateUntil) {
    if (!partNumber.matches("[0-9]{2}" + serial + "[0-9]{11}")) {
      throw new IllegalArgumentException(partNumber + " is no serial number of " + name);
    }
    return new BlockIdentity(
        partNumber, manufacturer, name, told, protocols, manufactured, keysUntil, certificateUntil);
  }

  private static BlockModel parse(String line) {
    String[] columns = line.split(";", COLUMNS);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(RESOURCE + ": " + line);
    }
    return new BlockModel(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        protocols(columns[4]),
        columns[5],
        columns[6],
        List.of(columns[7].split(" ", -1)).contains("vehicle-change"),
        columns[8].equals("yes"),
        columns[9]);
  }

  private static int protocols(String text) {
    return switch (text) {
      case "02" -> 0x01;
      case "02 04" -> 0x03;
      default -> throw new IllegalStateException(RESOURCE + ": protocols " + text);
    };
  }
}
