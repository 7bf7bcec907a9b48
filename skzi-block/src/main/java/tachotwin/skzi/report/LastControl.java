package tachotwin.skzi.report;

import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.time.SimInstant;

/**
 * Block 7 of Д.2, «Контроль (проверка инспектором)»; neither card nor block keep the name of the
 * control body.
 *
 * @param card the controller's card
 * @param at when
 * @param type what was done
 */
record LastControl(FullCardNumber card, SimInstant at, ControlType type) implements ReportBlock {
  /** The last check of a driver, by file 0508h. */
  static LastControl of(ControlActivity activity) {
    return new LastControl(
        activity.card(), SimInstant.ofEpochSecond(activity.time().seconds()), activity.type());
  }

  /** The last check of a tachograph. */
  static LastControl of(ControlFact fact) {
    return new LastControl(fact.controlCard(), fact.at(), fact.type());
  }

  @Override
  public void print(Page page) {
    if (card.isNone()) {
      return;
    }
    page.field("Карта №", PaperFormat.card(card)).line("Дата и время: " + PaperFormat.dateTime(at));
    if (type.cardDownloaded()) {
      page.line("Память карты");
    }
    if (type.unitDownloaded()) {
      page.line("Память блока ТИ").line("Память тахографа");
    }
  }
}
