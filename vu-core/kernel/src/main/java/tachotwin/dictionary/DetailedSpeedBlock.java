package tachotwin.dictionary;

import java.util.ArrayList;
import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * DetailedSpeedBlock (Б.2.2.5, table Б.9): the speed of each second of a minute of movement.
 *
 * <p>Octets: speedBlockBeginDate 4, speedsPerSecond 60; 64 in all.
 *
 * @param begin the first second of the minute
 * @param speeds 60 speeds, km/h, 0…220 or {@link #UNDEFINED}
 */
public record DetailedSpeedBlock(TimeStamp begin, List<Integer> speeds) implements DataType {
  /** Octets of the block. */
  public static final int SIZE = 64;

  /** The speed was not known, FFh. */
  public static final int UNDEFINED = 0xFF;

  /** The highest speed that an octet may state, km/h. */
  public static final int MAX_SPEED = 220;

  private static final int SECONDS = 60;
  private static final String CLAUSE = "Б.2.2.5";

  /** Refuses other than 60 speeds of the table's range. */
  public DetailedSpeedBlock {
    speeds = List.copyOf(speeds);
    if (speeds.size() != SECONDS || !speeds.stream().allMatch(DetailedSpeedBlock::fits)) {
      throw new IllegalArgumentException("not the speeds of a minute: " + speeds);
    }
  }

  @Override
  public void encode(OctetWriter out) {
    begin.encode(out);
    speeds.forEach(out::u8);
  }

  /** Reads a block. */
  public static DetailedSpeedBlock decode(OctetReader in) throws DecodeException {
    TimeStamp begin = TimeStamp.decode(in);
    List<Integer> speeds = new ArrayList<>(SECONDS);
    for (int i = 0; i < SECONDS; i++) {
      int speed = in.u8("speedsPerSecond", CLAUSE);
      if (!fits(speed)) {
        throw new DecodeException(
            in.position() - 1, "speedsPerSecond", CLAUSE, "speed " + speed + " km/h");
      }
      speeds.add(speed);
    }
    return new DetailedSpeedBlock(begin, speeds);
  }

  private static boolean fits(int speed) {
    return speed >= 0 && speed <= MAX_SPEED || speed == UNDEFINED;
  }
}
