package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.Requisite;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.CmsSignature;
import tachotwin.gost.SignerReference;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A document of appendix Г, its signatures 8188 and 81xx judged with the certificates given: a
 * document carries none.
 *
 * @param document the document
 * @param findings what was found; without signatures for a document of format 102
 */
public record JudgedDocument(Document document, Findings findings) {
  /** Octets of tag and length (Г.1). */
  private static final int HEAD = 4;

  /**
   * Judges a document.
   *
   * @throws DecodeException when it is not exactly one document of table Г.2
   */
  public static JudgedDocument of(Octets file, KnownCertificates known) throws DecodeException {
    Document document = Document.decode(file);
    Tally tally = new Tally();
    Canonical.check(file, document.toOctets(), 0, "документ").ifPresent(tally::add);
    if (document instanceof TachographDocument signed) {
      judge(signed, known, tally);
    } else {
      tally.note("Документ без удостоверяющей подписи (Г.3.2): проверена только форма.");
    }
    return new JudgedDocument(document, tally.findings());
  }

  private static void judge(TachographDocument document, KnownCertificates known, Tally tally) {
    Octets signed = document.signedOctets();
    List<SimInstant> moments =
        document.body().time(Attribute.COMPOSED_AT).map(List::of).orElse(List.of());
    List<KnownCertificates.Named> used = new ArrayList<>();
    int at = HEAD + signed.length() + HEAD;
    for (Requisite.Value one : document.signatures()) {
      at += HEAD;
      String name = one.code() + " " + one.attribute().map(Attribute::title).orElse("ЭП карты");
      Place place = new Place(one.code(), name, HEAD + signed.length(), at, one.value().length());
      tally.add(signature(place, one.value(), document, known, used));
      at += one.value().length();
    }
    used.stream().distinct().forEach(one -> tally.add(known.judge(one, moments)));
  }

  private static SignatureVerdict signature(
      Place place,
      Octets cms,
      TachographDocument document,
      KnownCertificates known,
      List<KnownCertificates.Named> used) {
    CmsSignature read;
    try {
      read = Cms.decode(cms);
    } catch (DecodeException e) {
      return place.verdict("CMS", null, Verdict.WRONG, "CMS не читается: " + e.getMessage());
    }
    String algorithm = "CMS, " + SignatureMethod.ofSize(read.rawSignature().length()).algorithm();
    List<KnownCertificates.Named> signers = known.all(read::refersTo);
    if (signers.isEmpty()) {
      return place.verdict(algorithm, null, Verdict.NO_SIGNER, unknownSigner(read.signer()));
    }
    KnownCertificates.Named signer = signers.get(0);
    used.add(signer);
    String problem = problem(place, cms, read, document, signer.certificate());
    Verdict verdict = problem.isEmpty() ? Verdict.GOOD : Verdict.WRONG;
    return place.verdict(algorithm, signer.name(), verdict, problem);
  }

  private static String problem(
      Place place, Octets cms, CmsSignature read, TachographDocument document, Certificate signer) {
    if (!read.isCanonical()) {
      return "CMS не в канонической форме, октет "
          + (place.at() + firstDifference(cms, read, signer));
    }
    if (!read.verify(document.signedOctets(), signer)) {
      return "документ или подпись изменены";
    }
    Optional<DocumentSigner> expected = DocumentSigner.of(place.code(), document);
    if (expected.isEmpty()) {
      return "неизвестный реквизит " + place.code() + ": чья это подпись, не определено";
    }
    return expected.get().fits(signer.subject())
        ? ""
        : "подписал не тот: нужен " + expected.get().text();
  }

  private static String unknownSigner(SignerReference signer) {
    String who =
        signer instanceof SignerReference.KeyId byKey
            ? "с идентификатором ключа " + byKey.keyId().toHex()
            : "с номером " + ((SignerReference.IssuerAndSerial) signer).serialNumber();
    return "нет сертификата %s, задайте его: --cert FILE.pem".formatted(who);
  }

  private static int firstDifference(Octets cms, CmsSignature read, Certificate signer) {
    if (read.rawSignature().length() != signer.key().curve().pairSize()) {
      return 0;
    }
    Octets canonical =
        read.signer() instanceof SignerReference.KeyId
            ? Cms.detachedByKeyId(read.rawSignature(), signer)
            : Cms.detached(read.rawSignature(), signer);
    return Canonical.check(cms, canonical, 0, "").map(Fault::offset).orElse(0);
  }

  /** Where a signature and what it is over lie. */
  private record Place(int code, String name, int to, int at, int length) {
    SignatureVerdict verdict(
        String algorithm, @Nullable String certificate, Verdict verdict, String reason) {
      UsedKey key =
          certificate == null
              ? UsedKey.NONE
              : new UsedKey(certificate, KeySource.GIVEN, Optional.empty());
      return new SignatureVerdict(
          name,
          HEAD,
          to,
          at,
          length,
          new SignatureMethod(algorithm, "", ""),
          key,
          certificate,
          verdict,
          reason);
    }
  }
}
