package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CompanyActivityType;
import tachotwin.dictionary.card.RequestSignature;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.gost.Streebog;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.CardSignatureFact;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;

/**
 * Has a company's or workshop's card sign the data of activation (4.7.33), which go into the
 * request for the block's certificate; the signature is noted on the card, 050Dh or C2F6h, once it
 * holds (4.7.28, 4.7.32).
 *
 * <p>Signed octets: number of the block 16, data of the unit (answer 34), calibration in force 167.
 */
final class ActivationSigning implements CardWork {
  /** The archive's place for a signature that is over no file of the card. */
  private static final int NO_FILE = 0;

  private final BlockCore core;
  private final CardSession session;
  private final Octets hash;
  private Optional<Octets> signature = Optional.empty();

  ActivationSigning(BlockCore core, CardSession session) {
    this.core = core;
    this.session = session;
    this.hash = Streebog.hash256(data());
  }

  private Octets data() {
    OctetWriter out = new OctetWriter().octets(core.state().identity().partNumber16());
    core.state().activation().unit().ifPresent(unit -> unit.encode(out));
    core.state().calibration().ifPresent(fact -> fact.record().encode(out));
    return out.toOctets();
  }

  private boolean isCompany() {
    return session.card().is(EquipmentType.Code.COMPANY_CARD);
  }

  @Override
  public List<CardFile> reads() {
    return List.of(isCompany() ? CardFile.COMPANY_ACTIVITY_DATA : CardFile.REQUEST_SIGNATURES);
  }

  @Override
  public boolean signsFirst() {
    return true;
  }

  @Override
  public Optional<Octets> hashToSign() {
    return signature.isPresent() ? Optional.empty() : Optional.of(hash);
  }

  @Override
  public boolean signed(Octets made) {
    boolean holds =
        session.card().authentication() instanceof Authentication.Done done
            && done.certificate().key().verifyHash(hash, made);
    signature = Optional.of(made).filter(one -> holds);
    return holds;
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    if (isCompany()) {
      LockNoting.note(contents, session, CompanyActivityType.Code.SIGNATURE);
    } else if (contents.has(CardFile.REQUEST_SIGNATURES)) {
      CardRing<RequestSignature> ring =
          contents.get(
              CardFile.REQUEST_SIGNATURES,
              in -> CardRing.decode(RingLayout.REQUEST_SIGNATURES, in));
      contents.put(
          CardFile.REQUEST_SIGNATURES,
          ring.append(
              new RequestSignature(
                  TimeStamp.of(session.now()),
                  EquipmentType.Code.VEHICLE_UNIT,
                  new Ia5String(core.state().identity().partNumber16()))));
    }
  }

  @Override
  public void finish() {
    core.archive()
        .append(
            new CardSignatureFact(
                session.now(),
                session.card().slot(),
                session.number(),
                NO_FILE,
                hash,
                signature.orElseThrow()));
  }
}
