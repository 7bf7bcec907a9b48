package tachotwin.vu.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Outcome;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.TwoLines;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;

/**
 * «Тест НКМ» (activation manual 6.7, 6.13, 6.38): asks the block for its state, identity, faults
 * and position and tells page by page. A block that refuses one of these or has a fault is «не
 * готов» and must be replaced.
 */
public final class BlockTest {
  private static final int OUT_OF_SYNC = 0x3F;

  private final BlockDialogue dialogue;
  private @Nullable BlockStatus status;
  private @Nullable BlockActivation block;
  private @Nullable Octets faults;
  private @Nullable Navigation place;
  private @Nullable ResponseCode refusal;

  /** A test over the dialogue with the block. */
  public BlockTest(BlockDialogue dialogue) {
    this.dialogue = dialogue;
  }

  /** Asks and gives the pages of the screen. */
  public void run(Consumer<List<TwoLines>> onEnd) {
    ask(() -> onEnd.accept(pages()));
  }

  /**
   * Asks and gives the lines of the printout: the pages, then where (Order 36, 40).
   *
   * @param now the unit's time
   */
  public void print(SimInstant now, Consumer<List<PaperLine>> onEnd) {
    ask(
        () -> {
          List<PaperLine> out = new ArrayList<>();
          out.add(TwoLines.fit(TwoLines.date(now) + " " + TwoLines.time(now) + " (UTC)"));
          out.add(TwoLines.fit("Тест НКМ"));
          for (TwoLines page : pages()) {
            out.add(page.upper());
            out.add(page.lower());
          }
          if (place != null && place.valid()) {
            out.add(TwoLines.fit("Долгота " + degrees(place.lon(), 3)));
            out.add(TwoLines.fit("Широта " + degrees(place.lat(), 2)));
          }
          out.removeIf(PaperLine.BLANK::equals);
          onEnd.accept(List.copyOf(out));
        });
  }

  private void ask(Runnable onEnd) {
    ask(CommandCode.STATUS, BlockStatus.class, told -> status = told);
    ask(CommandCode.BLOCK_ACTIVATION, BlockActivation.class, told -> block = told);
    ask(CommandCode.FAULTS, Payload.Raw.class, told -> faults = told.octets());
    dialogue.ask(
        CommandCode.NAVIGATION,
        Navigation.class,
        outcome -> {
          note(outcome, told -> place = told);
          onEnd.run();
        });
  }

  private <T extends Payload> void ask(CommandCode code, Class<T> type, Consumer<T> keep) {
    dialogue.ask(code, type, outcome -> note(outcome, keep));
  }

  private <T extends Payload> void note(Outcome<T> outcome, Consumer<T> keep) {
    if (outcome instanceof Outcome.Done<T> done) {
      keep.accept(done.value());
    } else if (outcome instanceof Outcome.Refused<T> refused) {
      refusal = refused.code();
    }
  }

  private boolean isReady() {
    return refusal == null && faults != null && faults.isEmpty();
  }

  private List<TwoLines> pages() {
    List<TwoLines> out = new ArrayList<>();
    String verdict = isReady() ? "готов" : "НЕ ГОТОВ";
    String model = block == null ? "Блок ТИ" : block.model();
    String software = status == null ? "" : "Вер. ПО " + status.software();
    out.add(new TwoLines(PaperLine.split(model, verdict), TwoLines.fit(software)));
    if (refusal != null) {
      out.add(TwoLines.of("Отказ блока ТИ", refusal.meaning()));
    }
    if (faults != null) {
      out.add(TwoLines.of("Неисправности блока ТИ", faults.isEmpty() ? "нет" : numbers(faults)));
    }
    if (status != null) {
      out.add(TwoLines.of("Состояние K" + (status.life() & 0xF), stage(status.life())));
    }
    if (block != null) {
      out.add(TwoLines.of("№ " + block.partNumber(), "изгот. " + date(block.manufactured())));
      out.add(
          new TwoLines(
              PaperLine.split("Ключи до", date(block.keysUntil())),
              PaperLine.split("Сертификат до", date(block.certificateUntil()))));
    }
    if (place != null) {
      out.add(TwoLines.of("Приемник ГНСС", place.valid() ? "есть решение" : "нет решения"));
    }
    if (status != null) {
      out.add(TwoLines.of("Документов к передаче", String.valueOf(status.documents())));
    }
    return List.copyOf(out);
  }

  private static String degrees(int micro, int digits) {
    int all = Math.abs(micro);
    return String.format(
        Locale.ROOT,
        "%s%0" + digits + "d.%06d",
        micro < 0 ? "-" : "+",
        all / 1_000_000,
        all % 1_000_000);
  }

  private static String date(SimInstant at) {
    return TwoLines.date(at);
  }

  private static String numbers(Octets faults) {
    if (faults.length() == 1 && faults.u8(0) == OUT_OF_SYNC) {
      return "FT3F Рассинхронизация";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < faults.length(); i++) {
      out.append(String.format(Locale.ROOT, "FT%02X ", faults.u8(i)));
    }
    return out.toString().strip();
  }

  /** What the manual calls the states of the answer to 32. */
  private static String stage(int life) {
    return switch (life) {
      case 0x00 -> "Выполните ШАГ1";
      case 0x01 -> "Выполните ШАГ2";
      case 0x11 -> "Загрузка сертификата";
      case 0x02 -> "Активируйте машину";
      case 0x03 -> "В эксплуатации";
      case 0x13 -> "Срок ключей истек";
      case 0x04 -> "Выведен из эксплуатации";
      default -> String.format(Locale.ROOT, "код %02X", life);
    };
  }
}
