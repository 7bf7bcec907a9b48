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
import tachotwin.vu.media.Result;
import tachotwin.vu.media.UnitDownload;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.AccessRights;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.DownloadBegin;

/** The items of the menu that download to the medium. */
final class DownloadCommands {
  private static final int TRIES = 3;

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
   * @param days days that a download of the unit goes back
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
    menu.on(MenuAction.DOWNLOAD_UNIT, this::unit);
    menu.on(MenuAction.DOWNLOAD_CARD, this::card);
  }

  /** Another controller counts anew. */
  void controlBegan() {
    failed = 0;
  }

  private void unit() {
    menu.begin("Выгрузка...", "тахограф и блок ТИ");
    SimInstant now = state.clock();
    SimInstant from = now.startOfDay().minus(SimDuration.ofHours(24L * days));
    AccessRights rights = new AccessRights(state.mode(), rack.pair());
    new UnitDownload(dialogue, medium)
        .run(
            new DownloadBegin(UnitDownload.ALL_PARTS, from, now, rights.slotOfAuthority()),
            state.calibration().vin(),
            result -> downloaded(result, rack.pair().slotsOf(CardType.CONTROL, CardType.COMPANY)));
  }

  private void card() {
    menu.begin("Выгрузка...", "карта водителя");
    rack.slot(rack.pair().slotOf(CardType.DRIVER)).use(this::card);
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
                  result, rack.pair().slotsOf(CardType.DRIVER, CardType.CONTROL, CardType.COMPANY));
            }
          }
        };
    card.session().onEnd(() -> once.accept(new Result.CardFailed()));
    new CardDownload(dialogue, medium, card, once).run(state.clock());
  }

  private void downloaded(Result result, List<Integer> noted) {
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
    if (result instanceof Result.CardFailed && ++failed >= TRIES) {
      panel.message("× Карта неисправна", "или недействительна");
    }
  }
}
