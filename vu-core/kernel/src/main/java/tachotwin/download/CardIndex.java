package tachotwin.download;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tachotwin.dictionary.card.CardFile;

/**
 * Which element of a card's download belongs to which, and where they lie; found in one pass.
 *
 * @param signed each signature with its file, in the order of the files
 * @param unsigned files without a signature
 * @param stray signatures without a file and elements of an unknown type
 * @param repeated files that were there before
 */
record CardIndex(
    List<SignedPart> signed,
    List<UnsignedPart> unsigned,
    List<UnsignedPart> stray,
    List<UnsignedPart> repeated) {

  /** A file or a signature of a generation. */
  private record Name(int fid, boolean second) {}

  private record Placed(CardElement element, int from, int to) {
    CardElement.Type type() {
      return element.type();
    }

    Name name() {
      boolean second =
          type() == CardElement.Type.SECOND_DATA || type() == CardElement.Type.SECOND_SIGNATURE;
      return new Name(element.fid(), second);
    }

    SignedPart signedBy(Placed mark) {
      return new SignedPart(
          CardDownload.name(element.fid()),
          element.fid(),
          from,
          to,
          mark.from,
          mark.to - mark.from,
          mark.type());
    }

    UnsignedPart alone(String addition) {
      boolean expected = CardFile.of(element.fid()).map(CardFile::isSigned).orElse(false);
      String name = CardDownload.name(element.fid()) + addition;
      return new UnsignedPart(name, element.fid(), from, to, expected && type().isData());
    }
  }

  static CardIndex of(CardDownload download) {
    List<Placed> placed = placed(download);
    Map<Name, Placed> first = new HashMap<>();
    for (Placed one : placed) {
      if (one.type().isData()) {
        first.putIfAbsent(one.name(), one);
      }
    }
    Map<Name, Placed> last = new HashMap<>();
    Set<Placed> marked = new HashSet<>();
    List<SignedPart> signed = new ArrayList<>();
    List<UnsignedPart> stray = new ArrayList<>();
    List<UnsignedPart> repeated = new ArrayList<>();
    for (Placed one : placed) {
      if (one.type().isData()) {
        if (last.put(one.name(), one) != null) {
          repeated.add(one.alone(""));
        }
      } else if (one.type().isSignature()) {
        // The last file before the signature, or else the first behind it.
        Placed file = last.getOrDefault(one.name(), first.get(one.name()));
        if (file == null) {
          stray.add(one.alone(", подпись без файла"));
        } else {
          marked.add(file);
          signed.add(file.signedBy(one));
        }
      } else {
        stray.add(one.alone(", тип %02X".formatted(one.element().typeCode())));
      }
    }
    signed.sort(Comparator.comparingInt(SignedPart::from));
    List<UnsignedPart> unsigned =
        placed.stream()
            .filter(one -> one.type().isData() && !marked.contains(one))
            .map(one -> one.alone(""))
            .toList();
    return new CardIndex(List.copyOf(signed), unsigned, List.copyOf(stray), List.copyOf(repeated));
  }

  private static List<Placed> placed(CardDownload download) {
    List<Placed> out = new ArrayList<>();
    int at = 0;
    for (CardElement one : download.elements()) {
      int from = at + CardElement.HEAD;
      at = from + one.value().length();
      out.add(new Placed(one, from, at));
    }
    return out;
  }
}
