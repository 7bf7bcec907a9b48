package tachotwin.vu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tachotwin.port.Medium;
import tachotwin.port.Printer;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.media.CardDownload;
import tachotwin.vu.media.ControlSession;
import tachotwin.vu.media.Report;
import tachotwin.vu.media.ReportPrinting;
import tachotwin.vu.media.Result;
import tachotwin.vu.media.UnitDownload;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.AccessRights;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ReportBegin;

/** Carries out what the menu was asked for, one thing at a time, as far as the cards allow. */
final class MenuCommands {
  private static final int TRIES_OF_DOWNLOAD = 3;

  private final UnitSettings settings;
  private final UnitState state;
  private final SlotRack rack;
  private final Panel panel;
  private final BlockDialogue dialogue;
  private final EventReporter events;
  private final Medium medium;
  private final ReportPrinting printing;
  private final ControlSession control;
  private boolean busy;
  private int failedDownloads;

  MenuCommands(
      UnitSettings settings,
      UnitState state,
      SlotRack rack,
      Panel panel,
      BlockDialogue dialogue,
      EventReporter events,
      Printer printer,
      Medium medium) {
    this.settings = settings;
    this.state = state;
    this.rack = rack;
    this.panel = panel;
    this.dialogue = dialogue;
    this.events = events;
    this.medium = medium;
    this.printing = new ReportPrinting(dialogue, rack::exchange, printer);
    this.control = new ControlSession(rack::exchange);
  }

  boolean isBusy() {
    return busy;
  }

  void perform(MenuAction action) {
    if (panel.showData(action)) {
      return;
    }
    if (busy) {
      panel.message("Подождите", "");
      return;
    }
    AccessRights rights = new AccessRights(state.mode(), rack.pair());
    switch (action) {
      case PRINT_CARD_1 -> printDay(rights.mayPrintCard(1), Report.CARD_DAY, 1);
      case PRINT_CARD_2 -> printDay(rights.mayPrintCard(2), Report.CARD_DAY, 2);
      case PRINT_UNIT -> printDay(rights.mayPrintUnit(), Report.UNIT_DAY, 0);
      case PRINT_TECHNICAL -> {
        if (allowed(rights.mayPrintUnit())) {
          print(Report.TECHNICAL, 0, today());
        }
      }
      case DOWNLOAD_UNIT -> downloadUnit(rights);
      case DOWNLOAD_CARD -> downloadCard(rights);
      default -> {}
    }
  }

  /** A controller's card came in. */
  void controlBegan() {
    control.begin();
    failedDownloads = 0;
  }

  /** The controller's card is about to go: what was done is noted on the cards first. */
  void controlEnds(Runnable go) {
    control.end(slotsOf(CardType.DRIVER, CardType.CONTROL), go);
  }

  private void printDay(boolean right, Report report, int slot) {
    if (allowed(right)) {
      panel.askDay(report.title(), today(), day -> print(report, slot, day));
    }
  }

  private void print(Report report, int slot, SimInstant day) {
    busy = true;
    panel.progress("Печать...", report.title());
    printing.print(
        report,
        new ReportBegin(report.code(), slot, day, state.odometerKm()),
        result -> {
          busy = false;
          if (result instanceof Result.Done && state.mode() == OperatingMode.CONTROL) {
            control.printed();
          }
          if (result instanceof Result.NotTaken) {
            events.happened(EventType.PRINTER_FAULT, About.NOTHING);
          }
          tell("Печать", result);
        });
  }

  private void downloadUnit(AccessRights rights) {
    if (!allowed(rights.mayDownloadUnit())) {
      return;
    }
    busy = true;
    panel.progress("Выгрузка...", "тахограф и блок ТИ");
    SimInstant now = state.clock();
    SimInstant from = now.startOfDay().minus(SimDuration.ofHours(24L * settings.downloadDays()));
    new UnitDownload(dialogue, medium)
        .run(
            new DownloadBegin(UnitDownload.ALL_PARTS, from, now, rights.slotOfAuthority()),
            state.calibration().vin(),
            result -> downloaded(result, slotsOf(CardType.CONTROL, CardType.COMPANY)));
  }

  private void downloadCard(AccessRights rights) {
    if (!allowed(rights.mayDownloadCard())) {
      return;
    }
    busy = true;
    panel.progress("Выгрузка...", "карта водителя");
    int slot = rack.pair().slotOf(CardType.DRIVER);
    rack.slot(slot).use(this::downloadCard);
  }

  private void downloadCard(InsertedCard card, Runnable over) {
    Consumer<Result> once =
        new Consumer<>() {
          private boolean ended;

          @Override
          public void accept(Result result) {
            if (!ended) {
              ended = true;
              over.run();
              downloaded(result, slotsOf(CardType.DRIVER, CardType.CONTROL, CardType.COMPANY));
            }
          }
        };
    card.session().onEnd(() -> once.accept(new Result.CardFailed()));
    new CardDownload(dialogue, medium, card, once).run(state.clock());
  }

  private void downloaded(Result result, List<Integer> noted) {
    if (result instanceof Result.Done) {
      failedDownloads = 0;
      control.downloaded(
          noted,
          () -> {
            busy = false;
            tell("Выгрузка", result);
          });
      return;
    }
    busy = false;
    events.happened(EventType.DOWNLOAD_FAULT, About.NOTHING);
    tell("Выгрузка", result);
    if (result instanceof Result.CardFailed && ++failedDownloads >= TRIES_OF_DOWNLOAD) {
      panel.message("× Карта неисправна", "или недействительна");
    }
  }

  private void tell(String what, Result result) {
    if (result instanceof Result.Done) {
      panel.message(what, "выполнено");
    } else if (result instanceof Result.Refused refused) {
      panel.message(
          String.format(Locale.ROOT, "%s: отказ %02X", what, refused.code().code() & 0xFF),
          refused.code().meaning());
    } else if (result instanceof Result.CardFailed) {
      panel.message(what, "ошибка карты");
    } else {
      panel.message(what, "устройство не готово");
    }
  }

  private boolean allowed(boolean right) {
    if (!right) {
      panel.message("Нет доступа", "нужна другая карта");
    }
    return right;
  }

  private SimInstant today() {
    return state.clock().startOfDay();
  }

  private List<Integer> slotsOf(CardType... types) {
    List<Integer> out = new ArrayList<>();
    for (CardType type : types) {
      int slot = rack.pair().slotOf(type);
      if (slot != 0) {
        out.add(slot);
      }
    }
    return List.copyOf(out);
  }
}
