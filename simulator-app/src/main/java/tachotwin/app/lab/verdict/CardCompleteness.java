package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.UnsignedPart;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Whether a card's download has what table Б.48, 4.8.5 and 4.8.7 ask for, and nothing else. */
final class CardCompleteness {
  private static final String CLAUSE = "Б.2.4, таблица Б.48";

  /** What the block adds to a download (4.8.5, 4.8.7). */
  private static final List<CardFile> OF_BLOCK =
      List.of(CardFile.ACCOUNTING, CardFile.DOWNLOAD_STAMP);

  /** Files of our own; a download that has one of them has those of the block. */
  private static final List<CardFile> OWN =
      List.of(
          CardFile.COORDINATES, CardFile.CONTROLS, CardFile.ACCOUNTING, CardFile.DOWNLOAD_STAMP);

  /** Octets before the value of an element (Б.46). */
  private static final int HEAD = 5;

  /** Octets before the type of an element (Б.46). */
  private static final int TYPE = 2;

  private CardCompleteness() {}

  /**
   * Looks for files that are missing, not signed or not of table Б.48.
   *
   * @throws DecodeException when nothing else is wrong and the end of the file is missing
   */
  static void check(Octets file, CardDownload download, Tally tally) throws DecodeException {
    List<CardFile> missing = missing(download);
    if (tally.isGood()) {
      refuseCut(file, download, missing);
    }
    for (CardFile one : missing) {
      tally.add(new Fault(name(one), file.length(), "нет файла, обязательного для считывания"));
    }
    for (UnsignedPart part : download.unsignedParts()) {
      if (part.signatureExpected()) {
        tally.add(new Fault(part.name(), part.from(), "нет подписи, которой требует Б.48"));
      } else if (CardFile.of(part.identifier()).isEmpty()) {
        tally.add(
            new Fault(
                part.name(), part.from() - HEAD, "такого файла нет в Б.48, и он не подписан"));
      }
    }
    checkTypes(download, tally);
    if (OF_BLOCK.stream().allMatch(one -> download.data(one).isEmpty())) {
      tally.note("Показателей (4.8.5), времени и места выгрузки (4.8.7) с подписью блока нет.");
    }
  }

  /** Table Б.46 has 81h for a signature; European downloads have 01h, but never both. */
  private static void checkTypes(CardDownload download, Tally tally) {
    List<CardElement> elements = download.elements();
    if (elements.stream().noneMatch(one -> one.type() == CardElement.Type.EUROPEAN_SIGNATURE)) {
      return;
    }
    if (elements.stream().noneMatch(one -> one.type() == CardElement.Type.SIGNATURE)) {
      tally.note("Подписи имеют тип 01, как в европейских выгрузках, а не 81 (Б.46).");
      return;
    }
    int at = 0;
    for (CardElement one : elements) {
      if (one.type() == CardElement.Type.EUROPEAN_SIGNATURE) {
        String name = "%04X".formatted(one.fid());
        tally.add(new Fault(name, at + TYPE, "тип подписи 01, а должен быть 81 (Б.46)"));
      }
      at += HEAD + one.value().length();
    }
  }

  private static List<CardFile> missing(CardDownload download) {
    List<CardFile> out = new ArrayList<>(download.missing());
    if (OWN.stream().anyMatch(one -> download.data(one).isPresent())) {
      OF_BLOCK.stream().filter(one -> download.data(one).isEmpty()).forEach(out::add);
    }
    return out;
  }

  /** A download whose only lack is its end was cut off: it is not to be read as a whole one. */
  private static void refuseCut(Octets file, CardDownload download, List<CardFile> missing)
      throws DecodeException {
    List<CardElement> elements = download.elements();
    CardElement last = elements.get(elements.size() - 1);
    boolean unsigned =
        last.type() == CardElement.Type.DATA
            && CardFile.of(last.fid()).map(CardFile::isSigned).orElse(false);
    boolean cut =
        !missing.isEmpty()
            && elements.stream()
                .flatMap(one -> CardFile.of(one.fid()).stream())
                .allMatch(one -> missing.stream().allMatch(lack -> one.compareTo(lack) < 0));
    if (unsigned || cut) {
      String lack =
          missing.isEmpty()
              ? "the signature of its last file"
              : missing.stream()
                  .map(one -> "%04X".formatted(one.fid()))
                  .collect(Collectors.joining(", "));
      throw new DecodeException(
          file.length(), "конец файла", CLAUSE, "the file is cut off: it ends without " + lack);
    }
  }

  private static String name(CardFile file) {
    return "%04X %s".formatted(file.fid(), file.title());
  }
}
