package tachotwin.card.filesystem;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.Octets;

/** The files of one card with their contents; what is written stays through a reset. */
public final class FileSystem {
  private final CardType type;
  private final Map<ElementaryFile, Octets> contents;
  private final Map<ElementaryFile, Damage> damages = new EnumMap<>(ElementaryFile.class);

  /**
   * The file system of a card.
   *
   * @param contents every file of the kind, each of its size
   */
  public FileSystem(CardType type, Map<ElementaryFile, Octets> contents) {
    requireComplete(type, contents);
    this.type = type;
    this.contents = new EnumMap<>(contents);
  }

  /** Refuses contents that are not exactly the files of a kind of card, each of its size. */
  public static void requireComplete(CardType type, Map<ElementaryFile, Octets> contents) {
    for (ElementaryFile file : ElementaryFile.values()) {
      Octets content = contents.get(file);
      int size = content == null ? 0 : content.length();
      boolean good =
          file.isVariable() ? size > 0 && size <= file.size(type) : size == file.size(type);
      if (!good) {
        throw new IllegalArgumentException(
            file.title() + " of " + size + " octets on " + type + ", not " + file.size(type));
      }
    }
  }

  /** The file of an identifier in a directory. */
  public Optional<ElementaryFile> find(Directory directory, int fid) {
    return ElementaryFile.of(type, fid).filter(file -> file.directory() == directory);
  }

  /** The octets of a file. */
  public Octets content(ElementaryFile file) {
    Octets content = contents.get(file);
    if (content == null) {
      throw new IllegalArgumentException("no " + file.title() + " on " + type);
    }
    return content;
  }

  /** Overwrites octets of a file; they must lie within it. */
  public void write(ElementaryFile file, int offset, Octets data) {
    Octets before = content(file);
    contents.put(
        file, Octets.concat(before.slice(0, offset), data, before.from(offset + data.length())));
  }

  /** All files with their octets. */
  public Map<ElementaryFile, Octets> contents() {
    return new EnumMap<>(contents);
  }

  /** Breaks a file; it stays broken while the card lives. */
  public void damage(ElementaryFile file, Damage damage) {
    content(file);
    damages.put(file, damage);
  }

  /** Whether a file is broken in a way. */
  public boolean hasDamage(ElementaryFile file, Damage damage) {
    return damages.get(file) == damage;
  }
}
