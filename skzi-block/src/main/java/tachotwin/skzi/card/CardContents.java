package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.Decoder;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.FileChange;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** The files of a card as they were read, and as they shall be. */
public final class CardContents {
  private static final String CLAUSE = "Б.2.4, таблица Б.48";
  private static final int UPDATE_LIMIT = 200;

  private final Map<CardFile, Octets> read = new EnumMap<>(CardFile.class);
  private final Map<CardFile, Octets> changed = new LinkedHashMap<>();

  /** A change of one file, as UPDATE BINARY takes it. */
  record FileUpdate(CardFile file, List<FileChange> changes) {}

  void wasRead(CardFile file, Octets octets) {
    read.put(file, octets);
  }

  /** Whether the card has the file and it was read. */
  public boolean has(CardFile file) {
    return read.containsKey(file);
  }

  /**
   * The value of a file as it shall be.
   *
   * @throws DecodeException where it was not read or is not what table Б.48 says
   */
  public <T> T get(CardFile file, Decoder<T> decoder) throws DecodeException {
    Octets octets = changed.getOrDefault(file, read.getOrDefault(file, Octets.EMPTY));
    return decoder.decodeWhole(octets, file.title(), CLAUSE);
  }

  /** The octets of a file shall be others; files are written in the order of their first change. */
  void put(CardFile file, DataType value) {
    changed.put(file, value.toOctets());
  }

  /** What is to be written. */
  List<FileUpdate> updates() {
    List<FileUpdate> out = new ArrayList<>();
    changed.forEach(
        (file, octets) -> {
          List<FileChange> changes =
              FileChange.between(read.getOrDefault(file, Octets.EMPTY), octets, UPDATE_LIMIT);
          if (!changes.isEmpty()) {
            out.add(new FileUpdate(file, changes));
          }
        });
    return List.copyOf(out);
  }
}
