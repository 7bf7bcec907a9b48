package tachotwin.skzi.download;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.AccountingValues.Item;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.SignedDocuments;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.TachographDocument;
import tachotwin.download.CardElement;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.accounting.RestTimes;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.zh.DriverTimes;

/**
 * What the block adds to the download of a driver's card: C2F0h, the eleven times of 4.8.5 б,
 * C2F7h, the documents of 4.8.5 в, and C2F1h, when, where and by which block (4.8.7), each with the
 * block's signature over the value.
 */
record CardTail(BlockCore core, RestSource rest) {
  private static final long MINUTE = 60;

  // So many fit an answer of Ж with the other files.
  private static final int DOCUMENTS = 300;

  Octets of(int slot) {
    OctetWriter out = new OctetWriter();
    element(out, CardFile.ACCOUNTING, accounting(slot));
    element(out, CardFile.SIGNED_DOCUMENTS, documents(slot));
    element(out, CardFile.DOWNLOAD_STAMP, VuFileWriting.stamp(core));
    return out.toOctets();
  }

  private void element(OctetWriter out, CardFile file, DataType value) {
    Octets octets = value.toOctets();
    CardElement.data(file.fid(), octets).encode(out);
    CardElement.signature(file.fid(), core.keys().signingKey().sign(octets)).encode(out);
  }

  /** The latest documents that the card in the slot has signed; a waiting one is not among them. */
  private SignedDocuments documents(int slot) {
    FullCardNumber card = core.state().slots().number(slot);
    List<SignedDocuments.Entry> all =
        core.archive().all(DocumentFact.class).stream()
            .filter(fact -> fact.card().equals(card) && isSignedByCard(fact))
            .map(
                fact ->
                    new SignedDocuments.Entry(TimeStamp.of(fact.at()), fact.number(), fact.type()))
            .toList();
    return new SignedDocuments(all.subList(Math.max(0, all.size() - DOCUMENTS), all.size()));
  }

  private static boolean isSignedByCard(DocumentFact fact) {
    try {
      return Document.decode(fact.octets()) instanceof TachographDocument document
          && document.signature(Attribute.DRIVER_CARD_SIGNATURE).isPresent();
    } catch (DecodeException e) {
      return false;
    }
  }

  private AccountingValues accounting(int slot) {
    DriverTimes times = core.state().accounting().times(slot, core.clock().now());
    RestTimes rests = rest.restTimes(slot, core.clock().now());
    Map<Item, Long> seconds = new EnumMap<>(Item.class);
    seconds.put(Item.CONTINUOUS_DRIVING, MINUTE * times.continuousDriving());
    seconds.put(Item.DAILY_DRIVING, MINUTE * times.dailyDriving());
    seconds.put(Item.WEEKLY_DRIVING, MINUTE * times.weekDriving());
    seconds.put(Item.FORTNIGHTLY_DRIVING, MINUTE * times.twoWeekDriving());
    seconds.put(Item.BREAK, MINUTE * times.cumulativeBreak());
    seconds.put(Item.TOTAL_BREAKS, MINUTE * times.dailyBreaks());
    seconds.put(Item.DAILY_REST, MINUTE * rests.dailyRest());
    seconds.put(Item.WEEKLY_REST, MINUTE * rests.weeklyRest());
    seconds.put(Item.SIX_DAYS_REST, MINUTE * rests.sixDayRest());
    seconds.put(Item.TWO_WEEKS_REST, MINUTE * rests.twoWeekRest());
    seconds.put(Item.THREE_WEEKS_REST, MINUTE * rests.threeWeekRest());
    return AccountingValues.of(seconds);
  }
}
