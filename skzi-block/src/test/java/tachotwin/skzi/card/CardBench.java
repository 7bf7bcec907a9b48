package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.document.PendingDocument;
import tachotwin.skzi.document.PendingSignatures;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ExchangeStep;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** A working block and what a vehicle unit does with cards: it relays. */
public final class CardBench {
  public final BlockBench block;
  public final Map<Integer, FileCard> slots = new HashMap<>();
  public final List<PastActivity> past = new ArrayList<>();
  public final Documents documents = new Documents();
  public int odometer = 120_000;
  public int commandsToCard;
  private final CommandTable doubles = new CommandTable();

  /** Documents that wait for a signature. */
  public static final class Documents implements PendingSignatures {
    public final List<PendingDocument> waiting = new ArrayList<>();
    public final Map<Long, Octets> signed = new HashMap<>();

    @Override
    public Optional<PendingDocument> forSlot(int slot) {
      return waiting.stream().findFirst();
    }

    @Override
    public boolean signed(long number, Octets rawSignature) {
      waiting.removeIf(one -> one.number() == number);
      signed.put(number, rawSignature);
      return true;
    }
  }

  /** The block as it is wired. */
  public CardBench() {
    this(BlockBench.working());
  }

  /** A block in a state of its own. */
  public CardBench(BlockBench block) {
    this.block = block;
  }

  /** The exchanges of the block with doubles for documents and accounting. */
  static CardBench withDoubles() {
    CardBench bench = new CardBench();
    new CardExchangeCommands(
            bench.block.core,
            bench.block.block.registers(),
            (card, activities) -> bench.past.addAll(activities),
            bench.documents,
            new NoReport())
        .register(bench.doubles);
    return bench;
  }

  private record NoReport() implements ReportSigning {
    @Override
    public boolean isAwaiting(int slot) {
      return false;
    }

    @Override
    public Optional<Octets> compose(CardContents contents) {
      throw new AssertionError("no report");
    }

    @Override
    public boolean signed(Octets signature) {
      return false;
    }

    @Override
    public void exchanged() {}
  }

  /** 40 alone. */
  public ResponseCode tell(int slot, FileCard card) {
    slots.put(slot, card);
    return presence(CommandCode.CARD_INSERTED, slot, card);
  }

  /** 40, 42–44 and the exchange of insertion. */
  public void insert(int slot, FileCard card) {
    expect(tell(slot, card));
    authenticate(slot);
    expect(exchange(slot, ExchangePurpose.INSERTION));
  }

  /** The exchange of withdrawal and 41. */
  public void withdraw(int slot) {
    expect(exchange(slot, ExchangePurpose.WITHDRAWAL));
    tearOut(slot);
  }

  /** 41 alone. */
  public void tearOut(int slot) {
    expect(presence(CommandCode.CARD_WITHDRAWN, slot, slots.remove(slot)));
  }

  /** 42, 49, 43 and 44. */
  public void authenticate(int slot) {
    FileCard card = slots.get(slot);
    expect(ask(CommandCode.CHECK_CARD_CERTIFICATE, slot, card.certificate.der()).code());
    Octets cryptogram = ask(CommandCode.BLOCK_CRYPTOGRAM, slot, card.challenge()).data();
    Octets signature = card.answer(block.core.keys().certificate(), cryptogram);
    expect(ask(CommandCode.CHECK_CARD_CRYPTOGRAM, slot, signature).code());
  }

  /** 45, 46 as often as the block wants, 48. */
  public ResponseCode exchange(int slot, ExchangePurpose purpose) {
    ZhAnswer answer = begin(slot, purpose);
    while (answer.isOk() && !step(answer).isDone()) {
      answer = ask(CommandCode.EXCHANGE_NEXT, slot, relay(slot, step(answer)).toOctets());
    }
    return answer.isOk() ? ask(CommandCode.EXCHANGE_END, slot, Octets.EMPTY).code() : answer.code();
  }

  public ZhAnswer begin(int slot, ExchangePurpose purpose) {
    return execute(
        ZhCommand.of(
            CommandCode.EXCHANGE_BEGIN,
            new ExchangeBegin(slot, purpose.code(), block.queue.now(), odometer)));
  }

  public ResponseApdu relay(int slot, ExchangeStep step) {
    commandsToCard++;
    try {
      return slots.get(slot).execute(CommandApdu.decode(step.command().reader()));
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  public ExchangeStep step(ZhAnswer answer) {
    return BlockBench.decoded(answer, CommandCode.EXCHANGE_BEGIN, ExchangeStep.class);
  }

  public ZhAnswer ask(CommandCode code, int slot, Octets octets) {
    return execute(ZhCommand.of(code, new SlotCommand(slot, octets)));
  }

  public ZhAnswer ask(CommandCode code, Payload payload) {
    return execute(ZhCommand.of(code, payload));
  }

  private ZhAnswer execute(ZhCommand command) {
    boolean doubled = CommandCode.of(command.code()).filter(doubles::supports).isPresent();
    return doubled ? doubles.handle(command) : block.execute(command);
  }

  private ResponseCode presence(CommandCode code, int slot, FileCard card) {
    return execute(
            ZhCommand.of(
                code,
                new CardPresence(
                    slot,
                    card.number.cardType().code(),
                    card.number.cardIssuingMemberState().code(),
                    card.number.cardNumber().text(),
                    block.queue.now(),
                    odometer,
                    false)))
        .code();
  }

  private static void expect(ResponseCode code) {
    if (code != ResponseCode.OK) {
      throw new AssertionError("answered " + code);
    }
  }
}
