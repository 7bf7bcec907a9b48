package tachotwin.skzi;

import java.util.List;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateRequest;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimInstant;
import tachotwin.zh.ActivationRequest;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CertificatePiece;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.RequestDraft;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.VehicleEntry;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** A block from the factory, in a workshop: what a unit relays between it and the cards. */
public final class LifeBench {
  public static final String WORKSHOP = "RU00000000001200";
  public static final RequestDraft DRAFT =
      new RequestDraft(BlockBench.PART_NUMBER, "00000042", "ООО Перевозчик");

  public final BlockBench block;
  public final CardBench cards;
  public final FileCard workshop = FileCard.bare(EquipmentType.Code.WORKSHOP_CARD, WORKSHOP);

  public LifeBench(Archive archive, SimInstant start, Profile profile, String model) {
    this.block = new BlockBench(archive, start, profile, BlockBench.newKeys(), model);
    this.cards = new CardBench(block);
    block.startUp();
  }

  /** The workshop's card in slot 1, the company's in slot 2. */
  public void insertCards() {
    insertWorkshopCard();
    cards.tell(2, FileCard.company());
    cards.authenticate(2);
  }

  public void insertWorkshopCard() {
    cards.tell(1, workshop);
    cards.authenticate(1);
  }

  /** The block asks for its certificate, gets it and is put into a vehicle. */
  public void liveUpToService() {
    insertCards();
    Certificate certificate = certificate(request(), 15, 3);
    expect(load(certificate.der()));
    expect(vehicle(calibration("А123ВС77")));
  }

  /** 21 with the draft that belongs to it. */
  public CertificateRequest request() {
    ZhAnswer answer = step1(octets(DRAFT));
    expect(answer.code());
    try {
      return CertificateRequest.decode(answer.data());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  public ZhAnswer step1(Octets draft) {
    return ask(CommandCode.ACTIVATE_UNIT, new ActivationRequest(1, BlockBench.unit(), draft));
  }

  /** A certificate of the authority that the block trusts, from now. */
  public Certificate certificate(CertificateRequest request, int years, int keyYears) {
    return BlockBench.authority().issue(request, block.queue.now(), in(years), in(keyYears));
  }

  /** 23 in two pieces. */
  public ResponseCode load(Octets der) {
    int half = der.length() / 2;
    ResponseCode first = piece(true, der.slice(0, half));
    return first == ResponseCode.OK ? piece(false, der.from(half)) : first;
  }

  public ResponseCode piece(boolean more, Octets octets) {
    return ask(CommandCode.LOAD_CERTIFICATES, new CertificatePiece(1, more, octets)).code();
  }

  public CalibrationRecord calibration(String plate) {
    return BlockBench.calibration(block.queue.now(), workshop.number, plate).record();
  }

  public ResponseCode vehicle(CalibrationRecord record) {
    return ask(CommandCode.ACTIVATE_VEHICLE, new VehicleEntry(1, 1, record)).code();
  }

  public ResponseCode simple(CommandCode code) {
    return ask(code, new SlotNumber(1)).code();
  }

  /** The stage in the answer to 32. */
  public int life() {
    return BlockBench.decoded(
            block.execute(ZhCommand.of(CommandCode.STATUS)), CommandCode.STATUS, BlockStatus.class)
        .life();
  }

  public ZhAnswer ask(CommandCode code, Payload payload) {
    return block.execute(ZhCommand.of(code, payload));
  }

  public SimInstant in(int years) {
    return SimInstant.ofEpochSecond(block.queue.now().utc().plusYears(years).toEpochSecond());
  }

  public static Octets octets(Payload payload) {
    OctetWriter out = new OctetWriter();
    payload.encode(out);
    return out.toOctets();
  }

  /** All stages that a test may have to bring a block to, as 32 tells them. */
  public static List<Integer> stages() {
    return List.of(0x00, 0x01, 0x11, 0x02, 0x03);
  }

  /** Brings a new block with its cards to a stage. */
  public void bringTo(int stage) {
    insertCards();
    if (stage == 0x00) {
      return;
    }
    CertificateRequest request = request();
    if (stage == 0x01) {
      return;
    }
    if (stage == 0x11) {
      piece(false, Octets.EMPTY);
      return;
    }
    expect(load(certificate(request, 15, 3).der()));
    if (stage == 0x03) {
      expect(vehicle(calibration("А123ВС77")));
    }
  }

  private static void expect(ResponseCode code) {
    if (code != ResponseCode.OK) {
      throw new AssertionError("answered " + code);
    }
  }
}
