package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.FieldFile;
import tachotwin.download.UnsignedPart;
import tachotwin.octet.Octets;

/**
 * Whether a card's download has what table Б.48, 4.8.5 and 4.8.7 ask for, and nothing else.
 *
 * <p>A download with the certificate C209h follows ГОСТ 34005—2022 and is held to its tables; what
 * older and European ones lack of them is noted only. Nothing makes a download unreadable here.
 *
 * @param file the octets
 * @param download its elements
 * @param tally what is found
 */
record CardCompleteness(Octets file, CardDownload download, Tally tally) {
  /** What the block adds to a download (4.8.5, 4.8.7). */
  private static final List<CardFile> OF_BLOCK =
      List.of(CardFile.ACCOUNTING, CardFile.DOWNLOAD_STAMP);

  /** Files of our own; a download that has one of them has those of the block. */
  private static final List<CardFile> OWN =
      List.of(
          CardFile.COORDINATES, CardFile.CONTROLS, CardFile.ACCOUNTING, CardFile.DOWNLOAD_STAMP);

  private static final List<Integer> CERTIFICATES =
      List.of(
          CardFile.CERTIFICATE.fid(),
          FieldFile.CARD_CERTIFICATE.fid(),
          FieldFile.EUROPEAN_CARD_CERTIFICATE.fid());

  /** Octets before the type of an element (Б.46). */
  private static final int TYPE = 2;

  /** Whether a download is held to the tables of ГОСТ 34005—2022. */
  static boolean isStrict(CardDownload download) {
    return download.data(CardFile.CERTIFICATE).isPresent();
  }

  void check(List<SignatureVerdict> signatures) {
    checkMissing();
    for (UnsignedPart part : download.unsignedParts()) {
      if (part.signatureExpected()) {
        tally.add(new Fault(part.name(), part.from(), "нет подписи, которой требует Б.48"));
      } else if (CardFile.of(part.identifier()).isEmpty()
          && FieldFile.of(part.identifier()).isEmpty()) {
        tally.add(fault(part, "такого файла нет в Б.48, и он не подписан"), false);
      }
    }
    checkTypes();
    checkSigner(signatures);
    checkStrangers();
    if (isStrict(download) && OF_BLOCK.stream().allMatch(one -> download.data(one).isEmpty())) {
      tally.note("Показателей (4.8.5), времени и места выгрузки (4.8.7) с подписью блока нет.");
    }
  }

  private static Fault fault(UnsignedPart part, String problem) {
    return new Fault(part.name(), part.from() - CardElement.HEAD, problem);
  }

  private void checkMissing() {
    List<CardFile> missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    if (isStrict(download)) {
      for (CardFile one : missing) {
        tally.add(
            new Fault(
                CardDownload.name(one.fid()),
                file.length(),
                "нет файла, обязательного для считывания"));
      }
    } else {
      tally.note(
          "Нет файлов, которые по Б.48 обязательны: "
              + missing.stream()
                  .map(one -> "%04X".formatted(one.fid()))
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private List<CardFile> missing() {
    List<CardFile> out = new ArrayList<>(download.missing());
    if (OWN.stream().anyMatch(one -> download.data(one).isPresent())) {
      OF_BLOCK.stream().filter(one -> download.data(one).isEmpty()).forEach(out::add);
    }
    return out;
  }

  /** Table Б.46 has 81h for a signature; older and European downloads have 01h. */
  private void checkTypes() {
    List<CardElement> elements = download.elements();
    if (elements.stream().noneMatch(CardCompleteness::isOfEuropeanType)) {
      return;
    }
    if (elements.stream().noneMatch(one -> one.type() == CardElement.Type.SIGNATURE)) {
      tally.note("Подписи имеют тип 01, как в европейских выгрузках, а не 81 (Б.46).");
      return;
    }
    int at = 0;
    for (CardElement one : elements) {
      if (isOfEuropeanType(one)) {
        String name = "%04X".formatted(one.fid());
        Fault fault = new Fault(name, at + TYPE, "тип подписи 01, а должен быть 81 (Б.46)");
        tally.add(fault, isStrict(download));
      }
      at += CardElement.HEAD + one.value().length();
    }
  }

  /** A signature of the size of GOST under the type of the European ones. */
  private static boolean isOfEuropeanType(CardElement one) {
    return one.type() == CardElement.Type.EUROPEAN_SIGNATURE && one.value().length() == 64;
  }

  /** The card's certificate must be where it belongs, or the signature may be anybody's. */
  private void checkSigner(List<SignatureVerdict> signatures) {
    if (CERTIFICATES.stream().allMatch(one -> download.data(one).isEmpty())) {
      tally.note("Сертификата карты (C209, C200, C100) в файле нет.");
    }
    signatures.stream()
        .filter(CardSigners::isOfStranger)
        .findFirst()
        .ifPresent(
            one ->
                tally.add(
                    new Fault(
                        one.part(),
                        one.from(),
                        "подпись сделана ключом файла %s, который не сертификат карты"
                            .formatted(one.key().name()))));
  }

  private void checkStrangers() {
    for (UnsignedPart part : download.strayParts()) {
      tally.add(fault(part, "таких данных в Б.46 нет; октеты показаны как есть"));
    }
    for (UnsignedPart part : download.repeatedParts()) {
      tally.add(fault(part, "файл повторен"), false);
    }
    int rest = download.rest().length();
    if (rest > 0) {
      boolean filling = CardDownload.isFilling(download.rest());
      tally.note(
          "После последнего файла %d октетов %s, с октета %d."
              .formatted(
                  rest, filling ? "заполнения" : "неизвестного содержания", file.length() - rest));
    }
  }
}
