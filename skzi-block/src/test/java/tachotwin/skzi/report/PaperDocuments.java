package tachotwin.skzi.report;

import tachotwin.dictionary.Address;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VuIdentification;
import tachotwin.document.Attribute;
import tachotwin.document.DocumentHeader;
import tachotwin.document.DocumentType;
import tachotwin.document.NoticeHeader;
import tachotwin.document.PlainDocument;
import tachotwin.document.RequisitesBuilder;
import tachotwin.document.TachographDocument;
import tachotwin.gost.Cms;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.time.SimInstant;

/** Documents as the archive keeps them, for strips that tell of them. */
final class PaperDocuments {
  private static final Ia5String BLOCK = Ia5String.of(BlockBench.PART_NUMBER, 16);
  private static final VuIdentification UNIT =
      new VuIdentification(
          Name.of("Учебный завод"),
          Address.NONE,
          Ia5String.of("TCA-02", 16),
          Ia5String.of("00000042", 8),
          Ia5String.of("1.00", 4),
          TimeStamp.NONE,
          TimeStamp.NONE,
          Ia5String.blank(8));

  private PaperDocuments() {}

  static DocumentHeader header(long number, SimInstant at) {
    return new DocumentHeader(
        number,
        at,
        BlockBench.MOSCOW,
        BLOCK,
        UNIT,
        BlockBench.calibration(at).record().vehicle(),
        null);
  }

  static Octets signed(TachographDocument document) {
    Octets raw = BlockBench.testKeys().signingKey().sign(document.signedOctets());
    return document
        .withSignature(
            Attribute.BLOCK_SIGNATURE,
            Cms.detachedByKeyId(raw, BlockBench.testKeys().certificate()))
        .toOctets();
  }

  static Octets undelivered(long number, long document, SimInstant at) {
    return PlainDocument.compose(
            DocumentType.UNDELIVERED_NOTICE,
            new RequisitesBuilder()
                .putAll(new NoticeHeader(number, BLOCK, UNIT).toRequisites())
                .put(Attribute.UNDELIVERED, document)
                .put(Attribute.EVENT_BEGIN, at)
                .build())
        .toOctets();
  }
}
