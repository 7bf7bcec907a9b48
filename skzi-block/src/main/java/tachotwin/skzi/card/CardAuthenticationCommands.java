package tachotwin.skzi.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.gost.Certificate;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.key.CertificateTerms;
import tachotwin.skzi.register.CardRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 42–44 and 49–4B: the mutual authentication of a card that 40 told of (4.3.1, 4.3.3; own
 * choice of cryptography, {@link BlockEnd}).
 *
 * <p>A card whose certificate does not hold or whose cryptogram is wrong is refused: it counts as
 * no card until 41. An authority that the block does not know refuses nothing yet (70).
 */
public final class CardAuthenticationCommands implements CommandArea {
  private static final int CHALLENGE = 8;
  private static final int SIGNATURE = 64;
  private static final int KEY_ID = 16;

  private final BlockCore core;
  private final CardRegister cards;
  private final Map<Integer, Handshake> handshakes = new HashMap<>();

  /** Of a block. */
  public CardAuthenticationCommands(BlockCore core, CardRegister cards) {
    this.core = core;
    this.cards = cards;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.CHECK_CARD_CERTIFICATE, SlotCommand.class, this::checkCertificate);
    table.register(CommandCode.BLOCK_CRYPTOGRAM, SlotCommand.class, this::cryptogram);
    table.register(CommandCode.CHECK_CARD_CRYPTOGRAM, SlotCommand.class, this::checkCryptogram);
    table.register(
        CommandCode.BLOCK_CERTIFICATE,
        Payload.None.class,
        nothing -> raw(core.keys().certificate().der()));
    table.register(CommandCode.CARD_AUTHORITY, SlotCommand.class, this::authority);
    table.register(CommandCode.BLOCK_KEYS, Payload.None.class, nothing -> authorities());
  }

  private ZhAnswer checkCertificate(SlotCommand command) {
    handshakes.remove(command.slot());
    Optional<CardInSlot> card = cardIn(command.slot());
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.CARD_NOT_INSERTED);
    }
    Certificate certificate;
    try {
      certificate = Certificate.decode(command.octets());
    } catch (DecodeException e) {
      return refuse(card.get(), EventFaultType.Code.INVALID_CARD, "");
    }
    if (!core.keys().knowsIssuerOf(certificate)) {
      return ZhAnswer.of(ResponseCode.CA_KEY_NEEDED);
    }
    if (!holds(certificate, card.get())) {
      return refuse(card.get(), EventFaultType.Code.INVALID_CARD, certificate.serialNumber());
    }
    handshakes.put(command.slot(), new Handshake.Certified(card.get(), certificate));
    return ZhAnswer.of(ResponseCode.OK);
  }

  private boolean holds(Certificate certificate, CardInSlot card) {
    return core.keys()
            .issuerOf(certificate)
            .filter(issuer -> issuer.isValidAt(core.clock().now()))
            .isPresent()
        && CertificateTerms.inForce(certificate, core.clock().now())
        && CertificateTerms.fitCard(certificate)
        && !certificate.isAuthority()
        && certificate.subject().equipmentType() == card.card().cardType().code()
        && certificate.subject().number16().equals(card.card().cardNumber().octets());
  }

  private ZhAnswer cryptogram(SlotCommand command) {
    if (command.octets().length() != CHALLENGE) {
      return ZhAnswer.of(ResponseCode.WRONG_LENGTH);
    }
    Optional<Handshake> begun = handshake(command.slot());
    if (begun.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    CardInSlot card = begun.get().card();
    Certificate certificate = begun.get().certificate();
    BlockEnd end =
        new BlockEnd(
            core.keys().signingKey(),
            core.keys().certificate(),
            core.state().identity().partNumber16());
    Octets cryptogram =
        end.authenticate(
            certificate,
            card.card().cardNumber().octets(),
            command.octets(),
            core.keys().random("card challenge", CHALLENGE));
    handshakes.put(command.slot(), new Handshake.Challenged(card, certificate, end));
    return raw(cryptogram);
  }

  private ZhAnswer checkCryptogram(SlotCommand command) {
    if (command.octets().length() != SIGNATURE) {
      return ZhAnswer.of(ResponseCode.WRONG_LENGTH);
    }
    Optional<Handshake> begun = handshake(command.slot());
    if (begun.isEmpty() || !(begun.get() instanceof Handshake.Challenged challenged)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    handshakes.remove(command.slot());
    Optional<SecureMessaging> messaging = challenged.end().check(command.octets());
    if (messaging.isEmpty()) {
      return refuse(
          challenged.card(),
          EventFaultType.Code.CARD_AUTHENTICATION,
          challenged.certificate().serialNumber());
    }
    cards.authenticated(challenged.card(), challenged.certificate(), messaging.get());
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer authority(SlotCommand command) {
    if (command.octets().length() != KEY_ID) {
      return ZhAnswer.of(ResponseCode.WRONG_LENGTH);
    }
    boolean known = core.keys().authority(command.octets()).isPresent();
    return ZhAnswer.of(known ? ResponseCode.OK : ResponseCode.CA_KEY_NEEDED);
  }

  private ZhAnswer authorities() {
    OctetWriter out = new OctetWriter();
    core.keys().authorities().forEach(authority -> out.octets(authority.key().keyId()));
    return raw(out.toOctets());
  }

  private ZhAnswer refuse(CardInSlot card, EventFaultType.Code type, String certificate) {
    cards.refused(card, type, certificate);
    return ZhAnswer.of(ResponseCode.WRONG_DATA);
  }

  private Optional<CardInSlot> cardIn(int slot) {
    return core.state().slots().in(slot).filter(CardInSlot::counts);
  }

  // A handshake is with the very card that 40 told of, not with a later one of the same slot.
  private Optional<Handshake> handshake(int slot) {
    return Optional.ofNullable(handshakes.get(slot))
        .filter(begun -> cardIn(slot).filter(card -> card == begun.card()).isPresent());
  }

  private static ZhAnswer raw(Octets octets) {
    return ZhAnswer.ok(new Payload.Raw(octets));
  }
}
