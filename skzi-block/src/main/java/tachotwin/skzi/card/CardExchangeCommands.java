package tachotwin.skzi.card;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.apdu.ResponseApdu;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.document.PendingSignatures;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ExchangeStep;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 45–48: the protected exchange with a card (4.3.3). 45 begins one and answers its first
 * command, 46 takes a response and answers the next command or nothing, 48 lets what was found out
 * take effect, 47 drops it.
 *
 * <p>Only with a card that was authenticated (21 else). A refusal of the card is answered 15 and
 * registered as 40h, a protected response that is not authentic E1 and 14h.
 */
public final class CardExchangeCommands implements CommandArea {
  private final BlockCore core;
  private final BlockRegisters registers;
  private final CardWorks works;
  private final Map<Integer, CardExchange> exchanges = new HashMap<>();

  /**
   * Of a block.
   *
   * @param history is told what drivers' cards know of the past
   * @param documents the documents that wait for a card's signature
   * @param report the report that reads a card
   */
  public CardExchangeCommands(
      BlockCore core,
      BlockRegisters registers,
      CardHistory history,
      PendingSignatures documents,
      ReportSigning report) {
    this.core = core;
    this.registers = registers;
    this.works = new CardWorks(core, registers, history, documents, report);
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class, this::begin);
    table.register(CommandCode.EXCHANGE_NEXT, SlotCommand.class, this::next);
    table.register(CommandCode.EXCHANGE_ABORT, SlotCommand.class, this::abort);
    table.register(CommandCode.EXCHANGE_END, SlotCommand.class, this::end);
  }

  private ZhAnswer begin(ExchangeBegin begin) {
    exchanges.remove(begin.slot());
    Optional<ExchangePurpose> purpose = ExchangePurpose.of(begin.purpose());
    if (purpose.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    Optional<CardInSlot> card = core.state().slots().in(begin.slot());
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.CARD_NOT_INSERTED);
    }
    Optional<SecureMessaging> messaging = messaging(card.get());
    Optional<CardWork> work =
        messaging.flatMap(channel -> works.of(purpose.get(), card.get(), begin));
    if (work.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    CardExchange exchange = new CardExchange(card.get(), messaging.get(), work.get());
    exchanges.put(begin.slot(), exchange);
    return answer(begin.slot(), exchange);
  }

  private ZhAnswer next(SlotCommand command) {
    Optional<CardExchange> exchange = running(command.slot());
    if (exchange.isEmpty() || !(exchange.get().stage() instanceof ExchangeStage.Asking)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    ResponseApdu response;
    try {
      response = ResponseApdu.decode(command.octets().reader());
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.WRONG_LENGTH);
    }
    exchange.get().take(response);
    return answer(command.slot(), exchange.get());
  }

  private ZhAnswer abort(SlotCommand command) {
    exchanges.remove(command.slot());
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer end(SlotCommand command) {
    Optional<CardExchange> exchange = running(command.slot());
    if (exchange.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    if (!(exchange.get().stage() instanceof ExchangeStage.Done)) {
      return ZhAnswer.of(ResponseCode.CHAIN_NOT_FINISHED);
    }
    exchanges.remove(command.slot());
    exchange.get().finish();
    if (exchange.get().closesSession()) {
      core.listeners().tell(listener -> listener.cardLeaving(exchange.get().card()));
    }
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer answer(int slot, CardExchange exchange) {
    ExchangeStage stage = exchange.stage();
    if (stage instanceof ExchangeStage.Asking asking) {
      return ZhAnswer.ok(new ExchangeStep(asking.command().toOctets()));
    }
    if (stage instanceof ExchangeStage.Failed failed) {
      exchanges.remove(slot);
      registers
          .events()
          .momentary(failed.failure().event(), core.clock().second(), exchange.card().card());
      return ZhAnswer.of(failed.failure().answer());
    }
    return ZhAnswer.ok(ExchangeStep.DONE);
  }

  private static Optional<SecureMessaging> messaging(CardInSlot card) {
    return CardRights.isAuthenticated(card)
            && card.authentication() instanceof Authentication.Done done
            && !done.messaging().isClosed()
        ? Optional.of(done.messaging())
        : Optional.empty();
  }

  // An exchange is with the very card that is in its slot.
  private Optional<CardExchange> running(int slot) {
    return Optional.ofNullable(exchanges.get(slot))
        .filter(
            exchange -> core.state().slots().in(slot).filter(exchange.card()::equals).isPresent());
  }
}
