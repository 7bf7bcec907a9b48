package tachotwin.app.lab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.aistk.message.AistkDescription;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.ZhFrameDescription;
import tachotwin.trace.Decoded;
import tachotwin.zh.dialect.Dialect;

/** The protocols whose messages can be read from a text. */
public enum FrameProtocol {
  /** Appendix Ж: blocks one after another, commands and their answers in turn. */
  ZH("zh") {
    @Override
    public List<Decoded> decode(List<HexLine> lines, Dialect dialect) throws FrameException {
      List<Octets> parts = new ArrayList<>();
      for (HexLine line : lines) {
        parts.add(line.octets());
      }
      try {
        return new ZhFrameDescription(dialect).of(Octets.concat(parts.toArray(new Octets[0])));
      } catch (DecodeException e) {
        throw refuse(lines, parts, e);
      }
    }
  },
  /** ISO/IEC 7816-4: a command or a response a line. */
  APDU("apdu") {
    @Override
    public List<Decoded> decode(List<HexLine> lines, Dialect dialect) throws FrameException {
      return new ApduLines().decode(lines);
    }
  },
  /** Б.3: a frame a line, as candump writes it. */
  CAN("can") {
    @Override
    public List<Decoded> decode(List<HexLine> lines, Dialect dialect) throws FrameException {
      List<Decoded> out = new ArrayList<>();
      for (HexLine line : lines) {
        out.add(CanLine.decode(line));
      }
      return out;
    }
  },
  /** Appendix В: a message a line. */
  AISTK("aistk") {
    @Override
    public List<Decoded> decode(List<HexLine> lines, Dialect dialect) throws FrameException {
      List<Decoded> out = new ArrayList<>();
      for (HexLine line : lines) {
        Octets octets = line.octets();
        try {
          out.add(AistkDescription.decode(octets));
        } catch (DecodeException e) {
          throw refuse(List.of(line), List.of(octets), e);
        }
      }
      return out;
    }
  };

  private final String word;

  FrameProtocol(String word) {
    this.word = word;
  }

  /** The word that a user types. */
  public String word() {
    return word;
  }

  /** The protocol of a word. */
  public static Optional<FrameProtocol> of(String word) {
    for (FrameProtocol one : values()) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * The messages that the lines hold.
   *
   * @param dialect by which those of Ж are read
   * @throws FrameException when a line is not of hex digits or holds no message
   */
  public abstract List<Decoded> decode(List<HexLine> lines, Dialect dialect) throws FrameException;

  /** The offset of an exception, counted through all lines, as line and octet. */
  static FrameException refuse(List<HexLine> lines, List<Octets> parts, DecodeException e) {
    int offset = e.offset();
    int at = 0;
    while (at < parts.size() - 1 && offset >= parts.get(at).length()) {
      offset -= parts.get(at).length();
      at++;
    }
    return new FrameException(lines.get(at).place() + ", octet " + offset, e.getMessage());
  }
}
