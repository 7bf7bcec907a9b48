package tachotwin.download;

import java.util.List;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.Journal;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * Подробные данные о скоростном режиме (record 04h, table Б.44).
 *
 * <p>Octets: numOfRecords 2, then blocks of 64 each.
 *
 * @param blocks a minute of movement each, in the order of time
 */
public record DetailedSpeed(List<DetailedSpeedBlock> blocks) implements VuData {
  static final int IDENTIFIER = 4;

  private static final String FIELD = "numOfRecords";
  private static final String CLAUSE = "Б.2.3.5, таблица Б.44";

  /** Keeps its own copy of the blocks. */
  public DetailedSpeed {
    blocks = List.copyOf(blocks);
  }

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public void encode(OctetWriter out) {
    Journal.OF_65535.encode(out, blocks);
  }

  static DetailedSpeed decode(OctetReader in) throws DecodeException {
    return new DetailedSpeed(
        Journal.OF_65535.decode(in, DetailedSpeedBlock::decode, FIELD, CLAUSE));
  }

  static void skip(OctetReader in) throws DecodeException {
    Journal.OF_65535.skip(in, DetailedSpeedBlock.SIZE, FIELD, CLAUSE);
  }
}
