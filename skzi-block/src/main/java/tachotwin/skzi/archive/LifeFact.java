package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.LifeStep;
import tachotwin.time.SimInstant;

/**
 * A step of the block's life (4.16.2). Its stage is what these records, one after another, lead to:
 * as they are only ever added, no step is undone by making the block anew.
 *
 * <p>Octets: at 8, step 1, card 18, content 2 + n.
 *
 * @param at the moment, never before that of the step before
 * @param step the step
 * @param card the workshop's card that took it, {@link FullCardNumber#NONE} where none did
 * @param content of REQUEST protocol 1, unit 99 and the request in DER; of CERTIFY the certificate
 *     in DER; else nothing
 */
public record LifeFact(SimInstant at, LifeStep step, FullCardNumber card, Octets content)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(step.code());
    card.encode(out);
    RecordFields.run(out, content);
  }

  /** Reads one. */
  public static LifeFact decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    int code = in.u8("step", CLAUSE);
    LifeStep step =
        LifeStep.of(code)
            .orElseThrow(() -> new DecodeException(8, "step", CLAUSE, "no such step: " + code));
    return new LifeFact(at, step, FullCardNumber.decode(in), RecordFields.run(in, "content"));
  }
}
