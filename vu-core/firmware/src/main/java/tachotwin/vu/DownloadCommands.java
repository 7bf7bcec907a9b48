package tachotwin.vu;

import java.util.List;
import java.util.function.Consumer;
import tachotwin.port.Medium;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.media.CardDownload;
import tachotwin.vu.media.ControlSession;
import tachotwin.vu.media.FileName;
import tachotwin.vu.media.Result;
import tachotwin.vu.media.UnitDownload;
import tachotwin.vu.media.UnitParts;
import tachotwin.vu.menu.ChoiceEntry;
import tachotwin.vu.menu.DateEntry;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.AccessRights;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;

/** The items of the menu that download to the medium (4.8). */
final class DownloadCommands {
  private static final int TRIES = 3;
  private static final List<UnitParts> PARTS = List.of(UnitParts.values());
  private static final SimInstant OLDEST = SimInstant.ofEpochSecond(0);
  private static final SimDuration TO_LAST_SECOND = SimDuration.ofSeconds(86_399);

  private final MenuCommands menu;
  private final Panel panel;
  private final UnitState state;
  private final SlotRack rack;
  private final BlockDialogue dialogue;
  private final EventReporter events;
  private final Medium medium;
  private final ControlSession control;
  private final int days;
  private int failed;

  /**
   * Downloads.
   *
   * @param days days that a download of the unit goes back unless a person chooses others
   */
  DownloadCommands(
      MenuCommands menu,
      Panel panel,
      UnitState state,
      SlotRack rack,
      BlockDialogue dialogue,
      EventReporter events,
      Medium medium,
      ControlSession control,
      int days) {
    this.menu = menu;
    this.panel = panel;
    this.state = state;
    this.rack = rack;
    this.dialogue = dialogue;
    this.events = events;
    this.medium = medium;
    this.control = control;
    this.days = days;
    menu.on(MenuAction.DOWNLOAD_UNIT, this::askWhat);
    menu.on(MenuAction.DOWNLOAD_CARD, this::card);
  }

  /** Another card came in: attempts are counted anew. */
  void cardCame() {
    failed = 0;
  }

  /** Order 36, 99: what is downloaded, and of which days, is chosen on the unit. */
  private void askWhat() {
    SimInstant today = state.clock().startOfDay();
    SimInstant back = today.minus(SimDuration.ofHours(24L * days));
    ChoiceEntry what = new ChoiceEntry("Выгрузка: данные", UnitParts.titles(), 0);
    DateEntry from = DateEntry.day("Выгрузка: с даты", OLDEST, today, back);
    panel.fill(
        List.of(what, from), false, () -> askEnd(PARTS.get(what.chosen()), from.value(), today));
  }

  private void askEnd(UnitParts parts, SimInstant from, SimInstant today) {
    DateEntry to = DateEntry.day("Выгрузка: по дату", from, today, today);
    panel.fill(List.of(to), false, () -> unit(parts, from, to.value().plus(TO_LAST_SECOND)));
  }

  private void unit(UnitParts parts, SimInstant from, SimInstant lastSecond) {
    menu.begin("Выгрузка...", "тахограф и блок ТИ");
    SimInstant now = state.clock();
    SimInstant to = lastSecond.isAfter(now) ? now : lastSecond;
    AccessRights rights = new AccessRights(state.mode(), rack.pair());
    new UnitDownload(dialogue, medium)
        .run(
            new DownloadBegin(parts.bits(), from, to, rights.slotOfAuthority()),
            FileName.ofUnit(state.calibration().vrn(), state.calibration().vin(), now),
            result ->
                downloaded(result, false, rack.pair().slotsOf(CardType.CONTROL, CardType.COMPANY)));
  }

  /** What the block registered since the card came in is written to it first (Order 36, 39.1). */
  private void card() {
    menu.begin("Выгрузка...", "карта водителя");
    int slot = rack.pair().slotOf(CardType.DRIVER);
    rack.exchange(
        slot,
        ExchangePurpose.DOWNLOAD_DONE,
        written -> {
          if (written) {
            rack.slot(slot).use(this::card);
          } else {
            downloaded(new Result.CardFailed(), true, List.of());
          }
        });
  }

  private void card(InsertedCard card, Runnable over) {
    Consumer<Result> once =
        new Consumer<>() {
          private boolean ended;

          @Override
          public void accept(Result result) {
            if (!ended) {
              ended = true;
              over.run();
              downloaded(
                  result,
                  true,
                  rack.pair().slotsOf(CardType.DRIVER, CardType.CONTROL, CardType.COMPANY));
            }
          }
        };
    card.session().onEnd(() -> once.accept(new Result.CardFailed()));
    new CardDownload(dialogue, medium, card, once).run(state.clock());
  }

  private void downloaded(Result result, boolean ofCard, List<Integer> noted) {
    if (result instanceof Result.Done) {
      failed = 0;
      control.downloaded(
          noted,
          () -> {
            menu.over();
            menu.tell("Выгрузка", result);
          });
      return;
    }
    menu.over();
    events.happened(EventType.DOWNLOAD_FAULT, About.NOTHING);
    menu.tell("Выгрузка", result);
    if (++failed >= TRIES) {
      failedAgain(ofCard);
    }
  }

  /**
   * Three attempts in vain: in the mode «предприятие» the company's card counts as faulty (4.7.7),
   * else the driver's card that could not be downloaded (4.9.3, Order 36, 36).
   */
  private void failedAgain(boolean ofCard) {
    CardType faulty = state.mode() == OperatingMode.COMPANY ? CardType.COMPANY : CardType.DRIVER;
    int slot = rack.pair().slotOf(faulty);
    if (slot == 0 || faulty == CardType.DRIVER && !ofCard) {
      return;
    }
    failed = 0;
    state
        .card(slot)
        .ifPresent(
            card ->
                events.happened(
                    EventType.CARD_FAULT, new About(slot, card.type().code(), card.number())));
    panel.message("× Карта неисправна", "или недействительна");
  }
}
